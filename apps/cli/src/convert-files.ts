import { posix } from 'node:path';
import { wordsOfBlocks } from '#conversion';
import { listInputs } from './inputs/list-inputs.ts';
import { convertInputs } from './inputs/convert-inputs.ts';
import { fromWhereTheUserStands } from './inputs/user-path.ts';
import { writeOutput } from './inputs/write-output.ts';
import { ExitCode } from './exit-code.ts';
import type { ConvertOptions } from './commands/convert.command.ts';

/**
 * `docsense convert`: Markdown of each file to the standard output, or into a folder. Files that cannot be read are
 * named on stderr, one line each; the others are still done. `refuse` ends the program for wrong usage.
 */
export const convertFiles = async (
  paths: readonly string[],
  { recursive = false, out, blocks = false }: ConvertOptions,
  refuse: (message: string) => never,
): Promise<ExitCode> => {
  if (blocks && out === undefined) refuse('error: --blocks needs --out');
  const inputs = await listInputs(paths, recursive);
  if (typeof inputs === 'string') return refuse(`error: ${inputs}`);
  const folder = out === undefined ? undefined : fromWhereTheUserStands(out);
  let code: ExitCode = ExitCode.fine;
  for await (const { input, document, failure } of convertInputs(inputs, { words: blocks })) {
    if (document === undefined) {
      process.stderr.write(`${input.name}: ${failure.code}: ${failure.message}\n`);
      code = ExitCode.unreadable;
      continue;
    }
    const { markdown, words, pictures = [], ...rest } = document;
    if (folder === undefined) process.stdout.write(markdown.endsWith('\n') ? markdown : `${markdown}\n`);
    else await writeOutput(folder, `${input.name}.md`, markdown);
    if (folder === undefined) continue;
    // Beside the Markdown, which refers to them so. Names are digests: equal ones are equal.
    for (const { name, bytes } of pictures)
      await writeOutput(folder, posix.join(posix.dirname(input.name), name), bytes);
    if (!blocks) continue;
    const placed = words === undefined ? rest : { ...rest, blocks: wordsOfBlocks(rest.blocks, words) };
    const listed = pictures.map(({ name, mediaType, bytes }) => ({ name, mediaType, byteSize: bytes.length }));
    const all = { ...placed, ...(listed.length === 0 ? {} : { pictures: listed }) };
    await writeOutput(folder, `${input.name}.blocks.json`, `${JSON.stringify(all, null, 1)}\n`);
  }
  return code;
};
