import { Command, InvalidArgumentError, Option } from 'commander';

export type ReportFormat = 'text' | 'json' | 'sarif' | 'markdown';
export type FailOn = 'critical' | 'high' | 'medium' | 'low';

export interface AnalyseOptions {
  readonly recursive?: boolean;
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly failOn?: FailOn;
  readonly minReadiness?: number;
  readonly policies?: string;
  readonly rules?: readonly string[];
  readonly ir?: boolean;
}

const score = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 100))
    throw new InvalidArgumentError('It must be a number from 0 to 100.');
  return value;
};

const globs = (text: string): string[] =>
  text
    .split(',')
    .map((glob) => glob.trim())
    .filter((glob) => glob !== '');

export const analyseCommand = new Command('analyse')
  .alias('analyze')
  .description('Find what is wrong with documents')
  .argument('<path...>', 'files, or folders with --recursive')
  .option('-r, --recursive', 'walk folders; files that cannot be converted are skipped')
  .addOption(
    new Option('-f, --format <format>', 'default: text, with --out json').choices([
      'text',
      'json',
      'sarif',
      'markdown',
    ]),
  )
  .option('-o, --out <folder>', 'write one report per file there instead of to the standard output')
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 when there is a finding of this severity or worse').choices([
      'critical',
      'high',
      'medium',
      'low',
    ]),
  )
  .option('--min-readiness <score>', 'exit with 1 when a document scores less (0–100)', score)
  .option('--policies <file>', 'put compliance into JSON reports: a YAML or JSON file, or a shipped template')
  .option('--rules <globs>', 'only these rules, e.g. MC-*,SC-02', globs)
  .option('--ir', 'put the semantic IR into JSON reports')
  .action(async (paths: string[], options: AnalyseOptions, command: Command) => {
    const { analyseFiles } = await import('../analyse-files.ts');
    process.exitCode = await analyseFiles(paths, options, (message) => command.error(message));
  });
