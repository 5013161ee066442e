import type { EventType } from '#kernel';

/** The first step that is missing between a stored version and the current one; undefined when there is a way. */
export const missingUpcast = ({ version: current, upcasts }: EventType, stored: number): number | undefined => {
  for (let version = stored; version < current; version++) if (upcasts?.[version] === undefined) return version;
  return undefined;
};

/** Data of an older version as it would be written today. Throws when there is no way: the check at start was left out. */
export const upcast = (
  type: string,
  { version: current, upcasts }: EventType,
  stored: number,
  data: unknown,
): unknown => {
  if (stored > current)
    throw new Error(`${type} version ${stored} is newer than this program, which knows ${current}.`);
  let reached = data;
  for (let version = stored; version < current; version++) {
    const step = upcasts?.[version];
    if (!step) throw new Error(`${type} has no way from version ${version} to ${version + 1}.`);
    reached = step(reached as never);
  }
  return reached;
};
