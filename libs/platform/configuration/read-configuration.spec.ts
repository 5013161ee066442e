import { readConfiguration } from './read-configuration.ts';

const PRODUCTION = {
  ENVIRONMENT: 'production',
  DATABASE_URL: 'postgres://docsense:pass-word@db/docsense',
  SECRET_KEY: 'k'.repeat(32),
  AI_PROVIDER: 'none',
};

const faults = (variables: Record<string, string>): string => {
  try {
    readConfiguration(variables);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('readConfiguration', () => {
  it('needs nothing in development', () =>
    expect(readConfiguration({})).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 8000,
      roles: ['api', 'worker'],
      auth: false,
      dbPoolMinSize: 2,
      dbPoolMaxSize: 20,
      dbPreparedStatements: true,
      maxUploadSize: 52_428_800,
      dataDir: './data',
      aiProvider: 'auto',
      logLevel: 'info',
    }));

  it('takes an empty variable for an unset one', () =>
    expect(readConfiguration({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ port: 8000 }));

  it('reads production with authentication on and every address', () =>
    expect(readConfiguration(PRODUCTION)).toMatchObject({ auth: true, host: '0.0.0.0', logFormat: 'json' }));

  it.each([
    ['LOG_LEVEL', 'WARNING', 'logLevel', 'warn'],
    ['LOG_LEVEL', 'Debug', 'logLevel', 'debug'],
    ['AUTH', 'ON', 'auth', true],
    ['ROLES', 'worker', 'roles', ['worker']],
    ['CORS_ORIGINS', 'https://a.example, https://b.example', 'corsOrigins', ['https://a.example', 'https://b.example']],
    ['TRUST_PROXY', '1', 'trustProxy', 1],
    ['TRUST_PROXY', 'on', 'trustProxy', true],
    ['TRUST_PROXY', '10.0.0.0/8', 'trustProxy', '10.0.0.0/8'],
    ['AI_MONTHLY_BUDGET_USD', '12.5', 'aiMonthlyBudgetUsd', 12.5],
  ])('reads %s=%s', (name, text, property, value) =>
    expect(readConfiguration({ [name]: text })).toHaveProperty(property, value),
  );

  it('names every fault at once, by variable', () => {
    const message = faults({ PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', ROLES: 'api,cook' });
    expect(message).toMatch(/^Configuration validation failed: /);
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL', 'ROLES']) expect(message).toContain(name);
  });

  it('says in production that an AI key is missing, unless advisers are switched off', () => {
    const { AI_PROVIDER: _, ...withoutChoice } = PRODUCTION;
    expect(faults(withoutChoice)).toBe(
      'Configuration validation failed: At least one AI provider API key must be configured',
    );
    expect(faults({ ...withoutChoice, OPENAI_API_KEY: 'key-of-openai' })).toBe('');
  });

  it.each([
    [{ DATABASE_URL: '' }, 'DATABASE_URL must be set'],
    [{ SECRET_KEY: 'k'.repeat(31) }, 'SECRET_KEY must be set in production and have 32'],
    [{ AUTH: 'off' }, 'AUTH must be on'],
    [{ CORS_ORIGINS: '*' }, 'CORS_ORIGINS must not be *'],
    [{ DB_POOL_MIN_SIZE: '30' }, 'DB_POOL_MIN_SIZE must not be greater'],
    [{ S3_BUCKET: 'documents' }, 'must be set together'],
    [{ AI_PROVIDER: 'gemini' }, 'needs GEMINI_API_KEY'],
  ])('demands in production: %j', (change, fault) => expect(faults({ ...PRODUCTION, ...change })).toContain(fault));

  it('never shows a value', () => {
    const secrets = { DATABASE_URL: 'oracle://u:hunter22@db', SECRET_KEY: 'hunter22', METRICS_TOKEN: 'hunter2' };
    expect(faults({ ...PRODUCTION, ...secrets })).not.toContain('hunter2');
  });
});
