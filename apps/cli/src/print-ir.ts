import { buildIr, type SemanticIr } from '#semantics';
import type { IrOptions } from './commands/ir.command.ts';
import { ExitCode } from './exit-code.ts';
import { convertInputs } from './inputs/convert-inputs.ts';
import { listInputs } from './inputs/list-inputs.ts';

const block = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}\n`;

const asText = (ir: SemanticIr): string =>
  [
    `${ir.title?.text ?? '(no title)'}: ${ir.documentType.type}${ir.documentType.traits.map((trait) => `, ${trait}`).join('')}, ${ir.wordCount} words\n\n`,
    block(
      'Sections',
      ir.sections.map(
        ({ level, number, heading, type }) =>
          `${'  '.repeat(level - 1)}${number === null ? '' : `${number} `}${heading}  [${type}]`,
      ),
    ),
    block(
      'Terms',
      ir.terms.map(({ name, form, definition }) => `${name}  [${form}]  ${definition.slice(0, 100)}`),
    ),
    block(
      'Parameters',
      ir.parameters.map(
        ({ name, value, source }) =>
          `${name} = ${value === null ? '?' : `${value.value} ${value.unit ?? ''}`.trim()}  [${source}]`,
      ),
    ),
    block(
      'Formulas',
      ir.formulas.map(
        ({ text, parsed, problem }) =>
          `${text.replace(/\s+/g, ' ')}${parsed ? '' : `  [not parsed: ${problem?.message ?? ''}]`}`,
      ),
    ),
    block(
      'References',
      ir.references.map(
        ({ kind, label, target, external }) =>
          `${kind} ${label}  [${target === null ? (external ? 'outside' : 'not found') : 'found'}]`,
      ),
    ),
    block(
      'Periods',
      ir.calendar.periods.map(({ count, unit, dayType }) => `${count} ${dayType ?? 'unspecified'} ${unit}`),
    ),
    block(
      'Schedules',
      ir.calendar.schedules.map(({ activity, frequency }) => `${activity}: ${frequency}`),
    ),
    block(
      'Unnamed sources',
      ir.dataSources.filter(({ provider }) => provider === null).map(({ mention }) => mention),
    ),
  ].join('');

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
    process.stdout.write(format === 'json' ? `${JSON.stringify(ir, null, 1)}\n` : asText(ir));
  }
  return ExitCode.fine;
};
