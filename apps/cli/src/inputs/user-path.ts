import { resolve } from 'node:path';

/** A path as the user means it: `npm run` changes the working directory and leaves the old one in INIT_CWD. */
export const fromWhereTheUserStands = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
