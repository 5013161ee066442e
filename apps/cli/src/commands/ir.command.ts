import { Command, Option } from 'commander';

export interface IrOptions {
  readonly format: 'json' | 'text';
}

export const irCommand = new Command('ir')
  .description('Show what was understood of a document: sections, terms, parameters, formulas, references, calendar')
  .argument('<path>', 'a file')
  .addOption(new Option('-f, --format <format>', 'how to show it').choices(['json', 'text']).default('text'))
  .action(async (path: string, options: IrOptions, command: Command) => {
    const { printIr } = await import('../print-ir.ts');
    process.exitCode = await printIr(path, options, (message) => command.error(message));
  });
