/** The members of an address's query that have a value, as text; for `validateSearch` of routes. */
export const texts = <Name extends string>(
  search: Readonly<Record<string, unknown>>,
  ...names: readonly Name[]
): { readonly [Key in Name]?: string } => {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search[name];
    // The router reads `12` and `true` as what they look like.
    if (typeof value === 'string' && value !== '') found[name] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') found[name] = String(value);
  }
  return found;
};

/** The value if it is one of the names, else undefined. */
export const oneOf = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined =>
  names.find((name) => name === value);

/** An object without the members that are undefined. */
export const given = <Members extends object>(
  members: Members,
): { [Key in keyof Members]?: Exclude<Members[Key], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Members]?: Exclude<Members[Key], undefined>;
  };
