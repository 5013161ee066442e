const kind = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/**
 * Where data is not of the shape of an example: members missing or too many, other kinds of value. Null fits everything,
 * because it stands for a member that may be absent; members of arrays are compared with the example's first.
 */
export const shapeFaults = (example: unknown, data: unknown, path = 'data'): readonly string[] => {
  if (example === null || data === null) return [];
  if (kind(example) !== kind(data)) return [`${path} is ${kind(data)}, not ${kind(example)}`];
  if (Array.isArray(example) && Array.isArray(data)) {
    const first: unknown = example[0];
    return first === undefined ? [] : data.flatMap((item, i) => shapeFaults(first, item, `${path}[${i}]`));
  }
  if (typeof example !== 'object' || typeof data !== 'object') return [];
  const [wanted, there] = [Object.entries(example), new Set(Object.keys(data))];
  return [
    ...wanted.flatMap(([key, value]: [string, unknown]) =>
      there.has(key) ? shapeFaults(value, Reflect.get(data, key), `${path}.${key}`) : [`${path}.${key} is missing`],
    ),
    ...[...there].filter((key) => !Object.hasOwn(example, key)).map((key) => `${path}.${key} is not in the example`),
  ];
};
