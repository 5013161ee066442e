import { Command } from 'commander';

export const rulesCommand = new Command('rules')
  .description('List the rules, or explain one')
  .argument('[id]', 'id of a rule, e.g. MC-01')
  .action(async (id: string | undefined, _options: unknown, command: Command) => {
    const { printRules } = await import('../print-rules.ts');
    process.exitCode = printRules(id, (message) => command.error(message));
  });
