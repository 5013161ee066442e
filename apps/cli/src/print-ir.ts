import { buildIr, describeIr } from '#semantics';
import type { IrOptions } from './commands/ir.command.ts';
import { ExitCode } from './exit-code.ts';
import { convertInputs } from './inputs/convert-inputs.ts';
import { listInputs } from './inputs/list-inputs.ts';

/** `docsense ir`: the semantic IR of one file. `refuse` ends the program for wrong usage. */
export const printIr = async (
  path: string,
  { format }: IrOptions,
  refuse: (message: string) => never,
): Promise<ExitCode> => {
  const inputs = await listInputs([path], false);
  if (typeof inputs === 'string') return refuse(`error: ${inputs}`);
  for await (const { input, document, failure } of convertInputs(inputs)) {
    if (document === undefined) {
      process.stderr.write(`${input.name}: ${failure.code}: ${failure.message}\n`);
      return ExitCode.unreadable;
    }
    const ir = buildIr(document.markdown, { blocks: document.blocks });
    process.stdout.write(format === 'json' ? `${JSON.stringify(ir, null, 1)}\n` : describeIr(ir));
  }
  return ExitCode.fine;
};
