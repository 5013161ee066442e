import { rules, type Rule } from '#rules';
import { ExitCode } from './exit-code.ts';

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

const explain = ({
  id,
  title,
  category,
  severity,
  why,
  satisfiedBy,
  source,
  checklist = [],
  fires,
  staysSilent,
}: Rule): string =>
  [
    `${id}  ${title}`,
    `${category}, ${severity}`,
    '',
    `Why: ${why}`,
    `Satisfied by: ${satisfiedBy}`,
    `Source: ${source}`,
    ...checklist.map(({ kind, requires }) => `  A document on ${kind} must say ${requires}.`),
    '',
    'Finds something in:',
    ...fires.map((example) => `${indented(example)}\n`),
    'Finds nothing in:',
    ...staysSilent.map((example) => `${indented(example)}\n`),
  ].join('\n');

/** `docsense rules [ID]`. `refuse` ends the program for an unknown id. */
export const printRules = (id: string | undefined, refuse: (message: string) => never): ExitCode => {
  if (id === undefined) {
    process.stdout.write(
      rules
        .map((rule) => `${rule.id.padEnd(6)} ${rule.severity.padEnd(8)} ${rule.category.padEnd(24)} ${rule.title}\n`)
        .join(''),
    );
    return ExitCode.fine;
  }
  const rule = rules.find((known) => known.id.toLowerCase() === id.toLowerCase());
  if (rule === undefined) return refuse(`error: there is no rule ${id}`);
  process.stdout.write(`${explain(rule)}\n`);
  return ExitCode.fine;
};
