import { findProgram, runProgram, TaskFailure } from '#isolation';
import { languagesOf } from './languages.ts';
import type { Angle } from './scan.ts';

/** One picture. */
const TIMEOUT_MS = 30_000;
const MEMORY_MB = 1000;

/** Page segmentation with orientation and script detection. */
const READ = ['--psm', '1', 'tsv'];
/** Orientation alone, also of few letters. */
const LOOK = ['--psm', '0', '-c', 'min_characters_to_try=5'];

/** Text recognition, as far as it is installed. */
export interface Recogniser {
  /** Words of a picture as a table; undefined when it could not be read in time. */
  read(image: Uint8Array, signal: AbortSignal): Promise<string | undefined>;
  /** Degrees by which the letters of a picture are turned clockwise; 0 when nobody can tell. */
  angleOf(image: Uint8Array, signal: AbortSignal): Promise<Angle>;
}

/**
 * The text recognition that is installed on this machine, if there is one: Tesseract, as a program of its own.
 * `languages` are its codes, such as `deu`; without any, those that `languagesOf` chooses.
 */
export const findRecogniser = (languages: readonly string[] = []): Recogniser | undefined => {
  const program = findProgram('tesseract');
  if (program === undefined) return undefined;

  const run = async (args: readonly string[], input: Uint8Array, signal: AbortSignal): Promise<string | undefined> => {
    try {
      const output = await runProgram({
        program,
        args,
        input,
        // Its threads cost more than they bring, and other files wait for the cores.
        env: { OMP_THREAD_LIMIT: '1' },
        timeoutMs: TIMEOUT_MS,
        memoryMb: MEMORY_MB,
        signal,
      });
      return output.toString('utf8');
    } catch (error) {
      if (error instanceof TaskFailure && error.code !== 'closed') return undefined;
      throw error;
    }
  };

  const look = (args: readonly string[], image: Uint8Array, signal: AbortSignal): Promise<string | undefined> =>
    run(['stdin', 'stdout', ...args], image, signal);

  /** Asked once; packs that are installed later count after a restart. */
  let chosen: readonly string[] | undefined;

  return {
    read: async (image, signal) => {
      chosen ??= languagesOf((await run(['--list-langs'], new Uint8Array(), signal)) ?? '', languages);
      return look(['-l', chosen.join('+'), ...READ], image, signal);
    },
    angleOf: async (image, signal) => {
      // It names the turn that sets the picture upright.
      const found = /^Rotate: (90|180|270)$/m.exec((await look(LOOK, image, signal)) ?? '')?.[1];
      return found === undefined ? 0 : ((360 - Number(found)) as Angle);
    },
  };
};
