import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PassThrough } from 'node:stream';
import { createLogger, DatabaseAddress, Lifecycle, readConfiguration } from '#platform';
import { createApplication } from '../../apps/server/src/create-application.ts';
import { features } from '../../apps/server/src/features.ts';
import { createTestDatabase } from './test-database.ts';

export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly lifecycle: Lifecycle;
  readonly databaseUrl: string;
  /** What was logged so far, one record per line. */
  log(): Record<string, unknown>[];
  stop(): Promise<void>;
}

export interface TestApplicationOptions {
  /** Environment variables. */
  readonly settings?: Record<string, string>;
  /** Modules planted besides the real ones. */
  readonly modules?: readonly (Type | DynamicModule)[];
  /** Another database than a fresh copy. */
  readonly databaseUrl?: string;
  /** The same database past a pooler. */
  readonly directUrl?: string;
}

/** The whole application on a database of its own, without a port: ask it with `app.inject()`. */
export const startTestApplication = async (options: TestApplicationOptions = {}): Promise<TestApplication> => {
  const database = options.databaseUrl === undefined ? await createTestDatabase() : undefined;
  const url = options.databaseUrl ?? database?.url ?? '';
  const records: string[] = [];
  const out = new PassThrough().on('data', (chunk: Buffer) => records.push(...chunk.toString().trim().split('\n')));
  const configuration = readConfiguration({
    ENVIRONMENT: 'test',
    DB_POOL_MAX_SIZE: '6',
    DB_POOL_MIN_SIZE: '0',
    SECRET_KEY: 'only-for-tests-0123456789abcdef-0123456789',
    ...options.settings,
  });
  const lifecycle = new Lifecycle();
  const app = await createApplication({
    configuration,
    database: new DatabaseAddress(url, options.directUrl),
    logger: createLogger({ level: configuration.logLevel, format: 'json', secrets: [] }, out),
    lifecycle,
    features: [...features, ...(options.modules ?? [])],
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  lifecycle.phase = 'running';
  return {
    app,
    lifecycle,
    databaseUrl: url,
    log: () => records.map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: async () => {
      await app.close();
      await database?.drop();
    },
  };
};
