#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { adminCommand } from './commands/admin.command.ts';
import { analyseCommand } from './commands/analyse.command.ts';
import { auditCommand } from './commands/audit.command.ts';
import { convertCommand } from './commands/convert.command.ts';
import { irCommand } from './commands/ir.command.ts';
import { policiesCommand } from './commands/policies.command.ts';
import { rulesCommand } from './commands/rules.command.ts';
import { ExitCode } from './exit-code.ts';

/** Commands are definitions only; each loads its work when it runs, so that `--help` answers at once. */
const commands = [convertCommand, analyseCommand, rulesCommand, irCommand, policiesCommand, adminCommand, auditCommand];

// `docsense … | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const program = new Command('docsense')
  .description('Finds what is wrong with the documents that finance runs on, with evidence.')
  .exitOverride();
for (const command of commands) program.addCommand(command.exitOverride());

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has said what is wrong; asking for help is nothing wrong.
  process.exitCode = error.exitCode === 0 ? ExitCode.fine : ExitCode.wrongUsage;
}
