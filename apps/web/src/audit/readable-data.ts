/** A member of an entry's data by its path, with a value that can be read on one line. */
export interface ReadableMember {
  /** `verdicts 1 · reason` */
  readonly path: string;
  readonly value: string | number | boolean | null;
}

/** More members than these are not read by anybody. */
const MOST = 300;

const spaced = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();

const walk = (value: unknown, path: string, found: ReadableMember[]): void => {
  if (found.length >= MOST) return;
  if (Array.isArray(value)) {
    const simple = value.every((item) => typeof item !== 'object' || item === null);
    if (simple) found.push({ path, value: value.join(', ') });
    else value.forEach((item, n) => walk(item, `${path} ${n + 1}`, found));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value))
      walk(member, path === '' ? spaced(name) : `${path} · ${spaced(name)}`, found);
  } else if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    found.push({ path, value });
};

/** The data of an event as a flat list, in its order; `more` says that there was too much. */
export const readableData = (
  data: unknown,
): { readonly members: readonly ReadableMember[]; readonly more: boolean } => {
  const members: ReadableMember[] = [];
  walk(data, '', members);
  return { members, more: members.length >= MOST };
};
