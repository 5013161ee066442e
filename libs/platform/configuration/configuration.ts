import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';
import { Setting, type Environment } from './setting.ts';
import { flag, items, logLevel, lower, number, trust } from './setting-values.ts';

const HTTP_URL = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };
const POSTGRES_URL = /^postgres(ql)?:\/\//;
const POSTGRES_URL_TEXT = { message: '$property must be a postgres:// URL' };

export type Role = 'api' | 'worker';
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
export type AiProvider = 'auto' | 'anthropic' | 'openai' | 'gemini' | 'none';

/** Every setting there is. Read once at start by `readConfiguration`; injected wherever it is needed. */
export class Configuration {
  @Setting({
    about: 'What this installation is for. Production makes the demands below and hides more.',
    parse: lower,
    fallback: 'development',
  })
  @IsIn(['development', 'test', 'production'])
  readonly environment!: Environment;

  @Setting({
    about: 'PostgreSQL 15 or later. Unset: a PostgreSQL of our own runs in `DATA_DIR/postgres`.',
    secret: true,
    production: 'required',
  })
  @IsOptional()
  @Matches(POSTGRES_URL, POSTGRES_URL_TEXT)
  readonly databaseUrl?: string;

  @Setting({
    about:
      'The same database without a connection pooler in between: migrations, LISTEN and session locks need it when `DATABASE_URL` leads to PgBouncer in transaction mode.',
    fallbackText: '`DATABASE_URL`',
    secret: true,
  })
  @IsOptional()
  @Matches(POSTGRES_URL, POSTGRES_URL_TEXT)
  readonly databaseDirectUrl?: string;

  @Setting({
    about: 'Named prepared statements. Turn off behind a pooler that does not keep them.',
    parse: flag,
    fallback: 'on',
  })
  @IsBoolean()
  readonly dbPreparedStatements!: boolean;

  @Setting({ about: 'Connections kept open when idle.', parse: number, fallback: '2' })
  @IsInt()
  @Min(0)
  readonly dbPoolMinSize!: number;

  @Setting({
    about: 'Connections at most, for everything this process does: queries, event store and jobs share one pool.',
    parse: number,
    fallback: '20',
  })
  @IsInt()
  @Min(2)
  @Max(1_000)
  readonly dbPoolMaxSize!: number;

  @Setting({ about: 'Folder of the embedded PostgreSQL; made when missing.', fallback: './data' })
  @IsString()
  readonly dataDir!: string;

  @Setting({
    about: 'Address to listen on.',
    fallback: (environment) => (environment === 'development' ? '127.0.0.1' : '0.0.0.0'),
    fallbackText: '`127.0.0.1` in development, else `0.0.0.0`',
  })
  @IsString()
  readonly host!: string;

  @Setting({ about: 'Port to listen on.', parse: number, fallback: '8000' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly port!: number;

  @Setting({ about: 'How clients reach this installation; used in links that leave it.' })
  @IsOptional()
  @IsUrl(HTTP_URL)
  readonly publicUrl?: string;

  @Setting({
    about:
      'Whose `X-Forwarded-*` headers count: `off`, `on`, the number of proxies, or their addresses (comma list, CIDR allowed).',
    parse: trust,
    fallback: 'off',
  })
  readonly trustProxy!: boolean | number | string;

  @Setting({
    about: 'What this process does: `api` answers HTTP, `worker` runs jobs, projections and reactions (comma list).',
    parse: items,
    fallback: 'api,worker',
  })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(['api', 'worker'], { each: true })
  readonly roles!: readonly Role[];

  @Setting({
    about: 'Job queues this worker serves (comma list), e.g. `convert,analyse`.',
    parse: items,
    fallback: '',
    fallbackText: 'all',
  })
  @IsArray()
  readonly queues!: readonly string[];

  @Setting({
    about:
      'Languages in which scans are read, as Tesseract names them (comma list), e.g. `eng,deu`. Those that are not installed are left out.',
    parse: items,
    fallback: '',
    fallbackText: 'English and up to three installed ones of `deu,fra,ita,spa,nld,por`',
  })
  @IsArray()
  @Matches(/^[a-zA-Z_]{3,20}$/, { each: true })
  readonly ocrLanguages!: readonly string[];

  @Setting({
    about: 'Off: every request acts as the demo user, without logging in.',
    parse: flag,
    fallback: (environment) => (environment === 'production' ? 'on' : 'off'),
    fallbackText: '`on` in production, else `off`',
    production: 'must be on',
  })
  @IsBoolean()
  readonly auth!: boolean;

  @Setting({
    about: 'Locks the keys of personal data. Change it with `npm run rotate-secret`; without it that data is lost.',
    fallbackText: 'a random one, made once in `DATA_DIR/secret-key`',
    secret: true,
    production: 'required, 32 characters or more',
  })
  @IsOptional()
  @MinLength(16)
  readonly secretKey?: string;

  @Setting({
    about: 'Origins whose pages may call the API (comma list), e.g. `https://docs.example.com`.',
    parse: items,
    fallback: '',
    fallbackText: 'none',
    production: 'no `*`',
  })
  @IsArray()
  readonly corsOrigins!: readonly string[];

  @Setting({ about: 'Largest file that may be uploaded, in bytes.', parse: number, fallback: '52428800' })
  @IsInt()
  @Min(1)
  @Max(1_073_741_824)
  readonly maxUploadSize!: number;

  @Setting({
    about: 'Least severe records that are written: `trace`, `debug`, `info`, `warn`, `error` or `fatal`.',
    parse: logLevel,
    fallback: 'info',
  })
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal'])
  readonly logLevel!: LogLevel;

  @Setting({
    about: '`json`: one record per line. `pretty`: for people.',
    parse: lower,
    fallback: (environment) => (environment === 'development' && process.stdout.isTTY ? 'pretty' : 'json'),
    fallbackText: '`pretty` in development on a terminal, else `json`',
  })
  @IsIn(['json', 'pretty'])
  readonly logFormat!: 'json' | 'pretty';

  @Setting({ about: 'When set, `GET /metrics` asks for it as a bearer token.', secret: true })
  @IsOptional()
  @MinLength(8)
  readonly metricsToken?: string;

  @Setting({
    about: 'Which AI adviser is used; `auto` takes those that have a key, `none` switches advisers off.',
    parse: lower,
    fallback: 'auto',
    production: '`none`, or at least one key',
  })
  @IsIn(['auto', 'anthropic', 'openai', 'gemini', 'none'])
  readonly aiProvider!: AiProvider;

  @Setting({
    about: 'Spending limit of all AI advisers together, US dollars per calendar month.',
    parse: number,
    fallbackText: 'no limit',
    idle: true,
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  readonly aiMonthlyBudgetUsd?: number;

  @Setting({ about: 'Key for Anthropic.', secret: true, idle: true })
  @IsOptional()
  @IsString()
  readonly anthropicApiKey?: string;

  @Setting({ about: 'Another address for Anthropic, e.g. a gateway.', idle: true })
  @IsOptional()
  @IsUrl(HTTP_URL)
  readonly anthropicBaseUrl?: string;

  @Setting({ about: 'Model of Anthropic.', idle: true })
  @IsOptional()
  @IsString()
  readonly anthropicModel?: string;

  @Setting({ about: 'Key for OpenAI.', secret: true, idle: true })
  @IsOptional()
  @IsString()
  readonly openaiApiKey?: string;

  @Setting({ about: 'Another address for OpenAI, e.g. a compatible server.', idle: true })
  @IsOptional()
  @IsUrl(HTTP_URL)
  readonly openaiBaseUrl?: string;

  @Setting({ about: 'Model of OpenAI.', idle: true })
  @IsOptional()
  @IsString()
  readonly openaiModel?: string;

  @Setting({ about: 'Key for Gemini.', secret: true, idle: true })
  @IsOptional()
  @IsString()
  readonly geminiApiKey?: string;

  @Setting({ about: 'Another address for Gemini.', idle: true })
  @IsOptional()
  @IsUrl(HTTP_URL)
  readonly geminiBaseUrl?: string;

  @Setting({ about: 'Model of Gemini.', idle: true })
  @IsOptional()
  @IsString()
  readonly geminiModel?: string;

  @Setting({ about: 'Redis for limits shared by several processes.', secret: true, idle: true })
  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: '$property must be a redis:// or rediss:// URL' })
  readonly redisUrl?: string;

  @Setting({ about: 'S3-compatible store for document contents; unset: contents are in PostgreSQL.', idle: true })
  @IsOptional()
  @IsUrl(HTTP_URL)
  readonly s3Endpoint?: string;

  @Setting({ about: 'Bucket for document contents.', idle: true })
  @IsOptional()
  @IsString()
  readonly s3Bucket?: string;

  @Setting({ about: 'Access key of that store.', secret: true, idle: true })
  @IsOptional()
  @IsString()
  readonly s3AccessKey?: string;

  @Setting({ about: 'Secret key of that store.', secret: true, idle: true })
  @IsOptional()
  @IsString()
  readonly s3SecretKey?: string;

  @Setting({ about: 'Where unexpected errors are reported.', secret: true, idle: true })
  @IsOptional()
  @IsUrl(HTTP_URL)
  readonly sentryDsn?: string;
}
