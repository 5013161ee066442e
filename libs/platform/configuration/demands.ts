import type { Configuration } from './configuration.ts';

type Demand = readonly [broken: (configuration: Configuration) => boolean, fault: string];

const S3 = ['s3Endpoint', 's3Bucket', 's3AccessKey', 's3SecretKey'] as const;

/** What settings ask of each other. */
const ALWAYS: readonly Demand[] = [
  [
    ({ dbPoolMinSize, dbPoolMaxSize }) => dbPoolMinSize > dbPoolMaxSize,
    'DB_POOL_MIN_SIZE must not be greater than DB_POOL_MAX_SIZE',
  ],
  [
    (configuration) => new Set(S3.map((name) => configuration[name] === undefined)).size > 1,
    'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY must be set together',
  ],
  [
    ({ aiProvider, anthropicApiKey }) => aiProvider === 'anthropic' && !anthropicApiKey,
    'AI_PROVIDER=anthropic needs ANTHROPIC_API_KEY',
  ],
  [
    ({ aiProvider, openaiApiKey }) => aiProvider === 'openai' && !openaiApiKey,
    'AI_PROVIDER=openai needs OPENAI_API_KEY',
  ],
  [
    ({ aiProvider, geminiApiKey }) => aiProvider === 'gemini' && !geminiApiKey,
    'AI_PROVIDER=gemini needs GEMINI_API_KEY',
  ],
];

const IN_PRODUCTION: readonly Demand[] = [
  [
    ({ aiProvider, anthropicApiKey, openaiApiKey, geminiApiKey }) =>
      aiProvider === 'auto' && !anthropicApiKey && !openaiApiKey && !geminiApiKey,
    'At least one AI provider API key must be configured',
  ],
  [({ databaseUrl }) => !databaseUrl, 'DATABASE_URL must be set in production'],
  [
    ({ secretKey }) => (secretKey?.length ?? 0) < 32,
    'SECRET_KEY must be set in production and have 32 characters or more',
  ],
  [({ auth }) => !auth, 'AUTH must be on in production'],
  [({ corsOrigins }) => corsOrigins.includes('*'), 'CORS_ORIGINS must not be * in production'],
];

/** One sentence for each demand that is not met; those that need to act first come first. */
export const demands = (configuration: Configuration): readonly string[] =>
  [...(configuration.environment === 'production' ? IN_PRODUCTION : []), ...ALWAYS]
    .filter(([broken]) => broken(configuration))
    .map(([, fault]) => fault);
