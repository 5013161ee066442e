import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConversionFailure, detectFormat, isSupportedName, type Converter } from '#conversion';

/** Documents with their truths, which are not part of this repository. */
export const corpus = join(import.meta.dirname, '../../../shared/bench/conversion');

export const hasCorpus = (): boolean => existsSync(join(corpus, 'score.mjs'));

export interface Converted {
  readonly file: string;
  /** `ok`, or the code of the refusal or failure. */
  readonly result: string;
  readonly milliseconds: number;
}

const isTruth = (file: string): boolean => file.endsWith('.gt.md') || /^scan\/.*\.txt$/.test(file);

/** Every supported file of the corpus, with its path. */
export const filesOfCorpus = async (): Promise<{ readonly file: string; readonly path: string }[]> =>
  (await readdir(corpus, { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => isSupportedName(file) && !isTruth(file))
    .toSorted()
    .map((file) => ({ file, path: join(corpus, file) }));

/** Converts every supported file of the corpus below `folders` and writes `<out>/<file>.md`. */
export const convertCorpus = async (
  converter: Converter,
  out: string,
  wanted: (file: string) => boolean = () => true,
): Promise<Converted[]> => {
  const results: Converted[] = [];
  for (const { file, path } of (await filesOfCorpus()).filter(({ file: name }) => wanted(name))) {
    const started = performance.now();
    let result = 'ok';
    try {
      const { format, refusal } = detectFormat(await readFile(path), file);
      if (refusal !== undefined) result = refusal.code;
      else {
        const { markdown } = await converter.convert({ path, filename: file, format });
        await mkdir(dirname(join(out, file)), { recursive: true });
        await writeFile(join(out, `${file}.md`), markdown);
      }
    } catch (error) {
      if (!(error instanceof ConversionFailure)) throw error;
      result = error.code;
    }
    results.push({ file, result, milliseconds: performance.now() - started });
  }
  return results;
};

/** Figures of the scorer by set, e.g. `gold-rst`: `total` and its parts from 0 to 1. */
export type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Runs the corpus' own scorer over what was written to `out`. */
export const scoreCorpus = (out: string): Scores => {
  const { stdout } = spawnSync(process.execPath, [join(corpus, 'score.mjs'), out, '--json'], { encoding: 'utf8' });
  return (JSON.parse(stdout) as { sets: Scores }).sets;
};
