import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Where data of a version of an event type is kept as it was first written. */
export const goldenFile = (module: string, name: string, version: number): string =>
  join(root, 'libs', module, 'golden', `${name}.v${version}.json`);
