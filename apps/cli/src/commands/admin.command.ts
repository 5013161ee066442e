import { Command } from 'commander';

export interface ServerOptions {
  readonly url: string;
  readonly token?: string;
}

/** Where the server is and who asks. */
export const server = (command: Command): Command =>
  command
    .exitOverride()
    .option('--url <url>', 'the server', process.env['DOCSENSE_URL'] ?? 'http://127.0.0.1:8000')
    .option('--token <token>', 'bearer token; default: DOCSENSE_TOKEN', process.env['DOCSENSE_TOKEN']);

/** `docsense admin`: what an operator does with a running server, over its API. */
const projections = new Command('projections')
  .description('Projections and reactions of a running server')
  .exitOverride();

server(projections.command('status'))
  .description('How far each is behind the log, and what failed')
  .action(async ({ url, token }: ServerOptions) => {
    const { projectionsStatus } = await import('../admin/projections.ts');
    await projectionsStatus(url, token);
  });

server(projections.command('failures <name>'))
  .description('Events that it could not handle, and those that wait behind them')
  .action(async (name: string, { url, token }: ServerOptions) => {
    const { projectionFailures } = await import('../admin/projections.ts');
    await projectionFailures(url, token, name);
  });

for (const [verb, about] of [
  ['rebuild', 'Fill its tables anew beside the live ones and swap them'],
  ['rollback', 'Put the tables before the last rebuild back'],
  ['pause', 'Hold it where it is'],
  ['resume', 'Let it go on'],
] as const) {
  server(projections.command(`${verb} <name>`))
    .description(about)
    .action(async (name: string, { url, token }: ServerOptions) => {
      const { changeProjection } = await import('../admin/projections.ts');
      await changeProjection(url, token, name, verb);
    });
}

server(projections.command('as-of <name>'))
  .description('Fill new tables with what it had made of the log up to a position')
  .requiredOption('--position <number>', 'the last position that counts', Number)
  .requiredOption('--schema <name>', 'a new schema for the tables')
  .action(async (name: string, { url, token, ...past }: ServerOptions & { position: number; schema: string }) => {
    const { projectionAsOf } = await import('../admin/projections.ts');
    await projectionAsOf(url, token, name, past);
  });

server(projections.command('retry <failure>'))
  .description('Try a failed event and what waits behind it again, in order')
  .action(async (failure: string, { url, token }: ServerOptions) => {
    const { settleFailure } = await import('../admin/projections.ts');
    await settleFailure(url, token, failure, 'retry');
  });

server(projections.command('discard <failure>'))
  .description('Give a failed event up for good')
  .requiredOption('--reason <text>', 'why; goes into the audit trail')
  .action(async (failure: string, { url, token, reason }: ServerOptions & { reason: string }) => {
    const { settleFailure } = await import('../admin/projections.ts');
    await settleFailure(url, token, failure, 'discard', reason);
  });

export const adminCommand = new Command('admin').description('Operate a running server').addCommand(projections);
