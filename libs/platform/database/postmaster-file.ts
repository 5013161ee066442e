import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where PostgreSQL's own files are inside the data folder. */
export const clusterFolder = (folder: string): string => join(folder, 'cluster');

export const postmasterPath = (folder: string): string => join(clusterFolder(folder), 'postmaster.pid');

/** The first lines that PostgreSQL keeps about itself: pid, folder, start, port… and, 8th, `ready`. */
export const postmasterFile = (folder: string): readonly string[] => {
  try {
    return readFileSync(postmasterPath(folder), 'utf8').split('\n');
  } catch {
    return [];
  }
};
