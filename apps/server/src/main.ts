import 'reflect-metadata';
import { createLogger, idleSettings, OperatorFault, readConfiguration, secretsOf, type Configuration } from '#platform';
import { runServer, type RunningServer } from './run-server.ts';

const exit = (code: number, message: string): never => {
  process.stderr.write(`${message}\n`);
  return process.exit(code);
};

const settings = (): Configuration => {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (error instanceof OperatorFault) return exit(1, error.message);
    throw error;
  }
};

/** After this the process ends whatever is still open. */
const STOP_LIMIT_MS = 15_000;

const configuration = settings();
const logger = createLogger({
  level: configuration.logLevel,
  format: configuration.logFormat,
  secrets: secretsOf(configuration),
});
const own = logger.child({ logger: 'Server' });
const idle = idleSettings(configuration);
if (idle.length > 0) own.warn({ settings: idle }, 'settings without effect in this release');
const stopping = new AbortController();
let server: RunningServer | undefined;

let exitCode = 0;

const end = (code: number): void => {
  if (stopping.signal.aborted) return;
  exitCode = code;
  stopping.abort();
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  // Before it runs, the start itself notices and cleans up.
  if (server) void finish(server);
};

const finish = async (running: RunningServer): Promise<void> => {
  await running.stop().catch((error: unknown) => own.error({ err: error }, 'the end was not clean'));
  process.exit(exitCode);
};

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    own.info({ signal }, 'stopping');
    end(0);
  });
}
for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(fault, (error: unknown) => {
    own.fatal({ err: error }, fault);
    end(1);
  });
}

try {
  server = await runServer(configuration, logger, stopping.signal);
  if (stopping.signal.aborted) await finish(server);
  else
    own.info({ port: server.port, roles: configuration.roles }, `ready on http://${configuration.host}:${server.port}`);
} catch (error) {
  if (stopping.signal.aborted) process.exit(exitCode);
  if (error instanceof OperatorFault) own.fatal(error.message);
  else own.fatal({ err: error }, 'the start failed');
  process.exit(1);
}
