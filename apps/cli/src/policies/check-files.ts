import { analyse } from '#rules';
import type { PoliciesCheckOptions } from '../commands/policies.command.ts';
import { ExitCode } from '../exit-code.ts';
import { convertInputs } from '../inputs/convert-inputs.ts';
import { listInputs } from '../inputs/list-inputs.ts';
import { checkDocument, type ComplianceReport } from './check-document.ts';
import { loadPolicies } from './load-policies.ts';

interface Checked {
  readonly document: { readonly name: string };
  readonly compliance: ComplianceReport;
}

const asText = ({ document, compliance }: Checked): string => {
  const lines = compliance.policies.map(({ level, name, verdict, reason, evidence }) => {
    const [first] = evidence;
    const quote = first ? `  "${first.quote.replaceAll(/\s+/g, ' ').slice(0, 80)}" (${first.start}–${first.end})` : '';
    return `  ${level.padEnd(7)}${verdict.replace('_', ' ').padEnd(9)}${name}: ${reason}${quote}\n`;
  });
  return `${document.name}: ${compliance.status} (${compliance.repository})\n  ${compliance.reason}\n${lines.join('')}`;
};

/** `docsense policies check`: verdicts with their evidence. Exit code 1 when a document does not meet every MUST. */
export const checkFiles = async (
  paths: readonly string[],
  { policies: named, format, recursive = false }: PoliciesCheckOptions,
  refuse: (message: string) => never,
): Promise<ExitCode> => {
  const policies = await loadPolicies(named);
  if (typeof policies === 'string') return refuse(`error: ${policies}`);
  const inputs = await listInputs(paths, recursive);
  if (typeof inputs === 'string') return refuse(`error: ${inputs}`);
  const checked: Checked[] = [];
  let unreadable = false;
  for await (const { input, document, failure } of convertInputs(inputs)) {
    if (document === undefined) {
      process.stderr.write(`${input.name}: ${failure.code}: ${failure.message}\n`);
      unreadable = true;
      continue;
    }
    const { markdown, blocks } = document;
    const { ir, findings } = analyse({ markdown, blocks });
    checked.push({ document: { name: input.name }, compliance: checkDocument(policies, markdown, ir, findings) });
  }
  if (format === 'text') process.stdout.write(checked.map(asText).join('\n'));
  else if (checked.length > 0)
    process.stdout.write(`${JSON.stringify(checked.length === 1 ? checked[0] : checked, null, 1)}\n`);
  if (unreadable) return ExitCode.unreadable;
  return checked.some(({ compliance }) => compliance.status === 'NON_COMPLIANT')
    ? ExitCode.thresholdFailed
    : ExitCode.fine;
};
