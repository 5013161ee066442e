import { Command } from 'commander';

export interface ConvertOptions {
  readonly recursive?: boolean;
  readonly out?: string;
  readonly blocks?: boolean;
}

export const convertCommand = new Command('convert')
  .description('Convert documents to Markdown')
  .argument('<path...>', 'files, or folders with --recursive')
  .option('-r, --recursive', 'walk folders; files that cannot be converted are skipped')
  .option('-o, --out <folder>', 'write <path>.md there instead of to the standard output')
  .option('--blocks', 'write <path>.blocks.json too: offsets, pages, boxes, warnings (needs --out)')
  .action(async (paths: string[], options: ConvertOptions, command: Command) => {
    const { convertFiles } = await import('../convert-files.ts');
    process.exitCode = await convertFiles(paths, options, (message) => command.error(message));
  });
