import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Written last: its presence and time say that the build is complete. */
export const buildInfoPath = join(root, 'dist/build-info.json');
