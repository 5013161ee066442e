import { Command, Option } from 'commander';

export interface PoliciesCheckOptions {
  readonly policies: string;
  readonly format: 'json' | 'text';
  readonly recursive?: boolean;
}

const check = new Command('check')
  .description('Check documents against policies; exit with 1 when one does not meet every MUST')
  .argument('<path...>', 'files, or folders with --recursive')
  .requiredOption('-p, --policies <file>', 'YAML or JSON file, or the name of a shipped template')
  .addOption(new Option('-f, --format <format>', 'how to show the verdicts').choices(['json', 'text']).default('text'))
  .option('-r, --recursive', 'walk folders; files that cannot be converted are skipped')
  .action(async (paths: string[], options: PoliciesCheckOptions, command: Command) => {
    const { checkFiles } = await import('../policies/check-files.ts');
    process.exitCode = await checkFiles(paths, options, (message) => command.error(message));
  });

export const policiesCommand = new Command('policies')
  .description('Check documents against policies')
  .addCommand(check.exitOverride());
