/** The value at a dotted path; undefined where the path leads nowhere. */
export const valueAt = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      data,
    );

/** A copy with the value at a dotted path replaced; the same data where the path leads nowhere. */
export const replaceAt = (data: unknown, path: string, replace: (value: unknown) => unknown): unknown => {
  const dot = path.indexOf('.');
  const key = dot < 0 ? path : path.slice(0, dot);
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return data;
  const value: unknown = Reflect.get(data, key);
  return { ...data, [key]: dot < 0 ? replace(value) : replaceAt(value, path.slice(dot + 1), replace) };
};
