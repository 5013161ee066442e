import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { ConversionFailure, Converter, detectFormat, type ConvertedDocument } from '#conversion';
import type { Input } from './list-inputs.ts';
import { showProgress } from './show-progress.ts';

/** As for uploads. */
const MAX_BYTES = 52_428_800;

export type ConvertedInput = { readonly input: Input } & (
  | { readonly document: ConvertedDocument; readonly failure?: undefined }
  | { readonly document?: undefined; readonly failure: { readonly code: string; readonly message: string } }
);

const convertOne = async (converter: Converter, input: Input, words: boolean): Promise<ConvertedInput> => {
  try {
    const { size } = await stat(input.path);
    if (size > MAX_BYTES)
      return { input, failure: { code: 'file-too-large', message: 'The file is larger than 50 MB.' } };
    const { format, refusal } = detectFormat(await readFile(input.path), input.name);
    if (refusal !== undefined) return { input, failure: refusal };
    return { input, document: await converter.convert({ path: input.path, filename: input.name, format, words }) };
  } catch (error) {
    if (error instanceof ConversionFailure) return { input, failure: error };
    return { input, failure: { code: 'unreadable', message: error instanceof Error ? error.message : String(error) } };
  }
};

/**
 * Converts files, as many at a time as there are cores, and gives the results in the order of the inputs. `words`: also
 * where each word is printed.
 */
export async function* convertInputs(
  inputs: readonly Input[],
  { words = false }: { readonly words?: boolean } = {},
): AsyncGenerator<ConvertedInput> {
  const size = Math.max(1, Math.min(availableParallelism(), inputs.length));
  const converter = new Converter({ size });
  const progress = showProgress(inputs.length);
  const ahead: Promise<ConvertedInput>[] = [];
  let next = 0;
  const start = (): void => {
    const input = inputs[next++];
    if (input !== undefined) ahead.push(convertOne(converter, input, words));
  };
  try {
    // A few more than there are processes, so that none waits for a slow neighbour.
    for (let i = 0; i < size * 4; i++) start();
    for (let current = ahead.shift(); current !== undefined; current = ahead.shift()) {
      const result = await current;
      start();
      progress.step(result.input.name);
      yield result;
    }
  } finally {
    progress.end();
    await converter.close();
  }
}
