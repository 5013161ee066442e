import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names that uploads and conversions give to what they keep on disk while they last. */
const OURS = /^docsense-(?:upload|convert)-/;
/** No upload and no conversion takes as long: older ones were left behind by a process that was killed. */
const STALE_MS = 3_600_000;

/** Removes documents that a killed process left in the folder for temporary files. What cannot be removed stays. */
export const sweepTemporaryFiles = async (folder: string): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => OURS.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      try {
        const { mtimeMs } = await stat(path);
        if (Date.now() - mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true });
      } catch {
        // Gone meanwhile, or of another user.
      }
    }),
  );
};
