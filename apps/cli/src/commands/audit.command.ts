import { Command } from 'commander';
import { server, type ServerOptions } from './admin.command.ts';

/** `docsense audit`: whether what happened is still what is recorded. */
export const auditCommand = new Command('audit').description('The audit trail of a running server').exitOverride();

server(auditCommand.command('verify'))
  .description('Compute the hash chain over all events again and name what was changed, removed or inserted')
  .option('--checkpoint <file>', 'a signed checkpoint that was kept: does the log still lead there?')
  .option('--save <file>', 'write a signed checkpoint of now, to be kept elsewhere')
  .action(async ({ url, token, ...files }: ServerOptions & { checkpoint?: string; save?: string }) => {
    const { verifyAudit } = await import('../admin/verify-audit.ts');
    await verifyAudit(url, token, files);
  });
