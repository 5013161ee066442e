import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../configuration/configuration.ts';
import { currentContext } from '../context/request-context.ts';
import { describeError } from './describe-error.ts';
import { prettyLines } from './pretty-lines.ts';

export interface LoggerOptions {
  readonly level: LogLevel;
  readonly format: 'json' | 'pretty';
  /** Texts that are blotted out wherever they turn up. */
  readonly secrets: readonly string[];
}

/** Field names whose values are never written, at the top of a record or one level down. */
const SECRET_FIELDS = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'apiKey',
  'accessToken',
  'refreshToken',
];

/** What Nest tells at every start, for us a matter of debugging. */
const CHATTER = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);
const DEBUG = pino.levels.values['debug'] ?? 20;
const WARN = pino.levels.values['warn'] ?? 40;

/** One JSON line per record, with the tenant, user and correlation id of the request or job that is running. */
export const createLogger = (
  { level, format, secrets }: LoggerOptions,
  out: DestinationStream & NodeJS.WritableStream = process.stdout,
): Logger =>
  pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"timestamp":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      redact: { paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
      mixin: () => {
        const context = currentContext();
        return context
          ? { correlation_id: context.correlationId, tenant_id: context.tenantId, user_id: context.actorId }
          : {};
      },
      // The record's own fields win over those of the running context.
      mixinMergeStrategy: (record, context) => ({ ...context, ...record }),
      hooks: {
        logMethod(record, write, level) {
          const { logger } = (typeof record[0] === 'object' ? record[0] : {}) as { logger?: string };
          if (level > DEBUG && level < WARN && CHATTER.has(logger ?? '')) this.debug(...record);
          else write.apply(this, record);
        },
        streamWrite: (line) => secrets.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line),
      },
    },
    format === 'pretty' ? prettyLines(out) : out,
  );
