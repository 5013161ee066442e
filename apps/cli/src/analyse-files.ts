import { analyse, rules, sarifReport, selectRules, severities } from '#rules';
import type { AnalyseOptions, ReportFormat } from './commands/analyse.command.ts';
import { ExitCode } from './exit-code.ts';
import { convertInputs } from './inputs/convert-inputs.ts';
import { listInputs } from './inputs/list-inputs.ts';
import { fromWhereTheUserStands } from './inputs/user-path.ts';
import { writeOutput } from './inputs/write-output.ts';
import { checkDocument } from './policies/check-document.ts';
import { loadPolicies } from './policies/load-policies.ts';
import { markdownReport } from './reports/markdown-report.ts';
import type { Report } from './reports/report.ts';
import { textReport } from './reports/text-report.ts';

interface Done {
  readonly report: Report;
  readonly markdown: string;
}

const EXTENSIONS: Readonly<Record<ReportFormat, string>> = {
  text: 'txt',
  json: 'json',
  sarif: 'sarif',
  markdown: 'md',
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const sarifFile = ({ report, markdown }: Done) => ({
  name: report.document.name,
  markdown,
  readiness: report.scores.readiness.score,
  findings: report.findings,
});

/** One report, or all of them together for the standard output. */
const render = (format: ReportFormat, all: readonly Done[]): string => {
  if (format === 'sarif') return json(sarifReport(all.map(sarifFile)));
  if (format === 'json') return json(all.length === 1 ? all[0]?.report : all.map(({ report }) => report));
  return all
    .map(({ report, markdown }) => (format === 'text' ? textReport(report, markdown) : markdownReport(report)))
    .join('\n');
};

const failsThreshold = ({ findings, scores }: Report, { failOn, minReadiness }: AnalyseOptions): boolean =>
  (failOn !== undefined &&
    findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn))) ||
  (minReadiness !== undefined && scores.readiness.score < minReadiness);

/**
 * `docsense analyse`: a report for each file, on the standard output or into a folder. A file that cannot be read is named on stderr and the
 * others are still done; that exit code (3) goes before a failed threshold (1). `refuse` ends the program for wrong usage.
 */
export const analyseFiles = async (
  paths: readonly string[],
  options: AnalyseOptions,
  refuse: (message: string) => never,
): Promise<ExitCode> => {
  const { recursive = false, out, ir = false } = options;
  const unmatched = (options.rules ?? []).find((glob) => selectRules(rules, [glob]).length === 0);
  if (unmatched !== undefined) refuse(`error: no rule matches ${unmatched}`);
  const policies = options.policies === undefined ? undefined : await loadPolicies(options.policies);
  if (typeof policies === 'string') return refuse(`error: ${policies}`);
  const inputs = await listInputs(paths, recursive);
  if (typeof inputs === 'string') return refuse(`error: ${inputs}`);
  const folder = out === undefined ? undefined : fromWhereTheUserStands(out);
  const format = options.format ?? (folder === undefined ? 'text' : 'json');
  const forStdout: Done[] = [];
  let unreadable = false;
  let failed = false;
  for await (const { input, document, failure } of convertInputs(inputs, { words: true })) {
    if (document === undefined) {
      process.stderr.write(`${input.name}: ${failure.code}: ${failure.message}\n`);
      unreadable = true;
      continue;
    }
    const { markdown, blocks, words, title, wordCount, pageCount, warnings } = document;
    const analysis = analyse({
      markdown,
      blocks,
      ...(words === undefined ? {} : { words }),
      ...(options.rules ? { rules: options.rules } : {}),
    });
    const { engine, documentType, scores, findings } = analysis;
    const report: Report = {
      document: { name: input.name, title, documentType, wordCount, pageCount, warnings },
      engine,
      scores,
      findings,
      // Findings of some rules only would make others look absent.
      ...(policies
        ? { compliance: checkDocument(policies, markdown, analysis.ir, options.rules ? undefined : findings) }
        : {}),
      ...(ir ? { ir: analysis.ir } : {}),
    };
    failed ||= failsThreshold(report, options);
    if (folder === undefined) forStdout.push({ report, markdown });
    else await writeOutput(folder, `${input.name}.${EXTENSIONS[format]}`, render(format, [{ report, markdown }]));
  }
  if (folder === undefined && (forStdout.length > 0 || format === 'sarif'))
    process.stdout.write(render(format, forStdout));
  return unreadable ? ExitCode.unreadable : failed ? ExitCode.thresholdFailed : ExitCode.fine;
};
