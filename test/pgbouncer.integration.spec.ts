import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import pg from 'pg';
import { createLogger, EventStore, readConfiguration } from '#platform';
import { runServer, type RunningServer } from '../apps/server/src/run-server.ts';
import type { AuditPageView } from '../libs/audit/audit.view.ts';
import type { FindingPageView } from '../libs/analysis/finding.view.ts';
import type { DocumentPageView, DocumentView } from '../libs/documents/document.view.ts';
import type { FeedbackPageView, FeedbackView } from '../libs/feedback/feedback.view.ts';
import { ApiClient } from './setup/api-client.ts';
import { databaseUrl } from './setup/database-url.ts';
import { pgbouncerVersion, startPgBouncer, type PgBouncer } from './setup/pgbouncer.ts';
import { TenantsByHeader } from './setup/tenants-by-header.ts';
import { startTestApplication, type TestApplication } from './setup/test-application.ts';
import { createTestDatabase, type TestDatabase } from './setup/test-database.ts';
import { untilTrue } from './setup/until-true.ts';

const sample = readFileSync(join(import.meta.dirname, '../samples/flawed-carry-index.md'));
/** Fewer than the application opens to it, so that every transaction may meet another connection. */
const POOL_SIZE = 3;
/** Documents of each of two tenants, uploaded at once. */
const EACH = 8;

const version = pgbouncerVersion();
if (version === undefined)
  process.stderr.write('\n*** SKIPPED: pgbouncer is not installed (Debian package `pgbouncer`).\n\n');

(version === undefined ? describe.skip : describe)('behind PgBouncer in transaction mode', () => {
  let pooler: PgBouncer;
  beforeAll(async () => (pooler = await startPgBouncer(POOL_SIZE)));
  afterAll(() => pooler.stop());

  describe('a server on an empty database', () => {
    const name = `docsense_pgbouncer_${Date.now()}_${process.pid}`;
    const serverUrl = process.env['TEST_DATABASE_SERVER'] ?? '';
    let direct: string;
    let running: RunningServer | undefined;
    const log = new PassThrough();
    let logged = '';
    let url: string;

    const administer = async (sql: string): Promise<void> => {
      const client = new pg.Client({ connectionString: serverUrl });
      await client.connect();
      await client.query(sql);
      await client.end();
    };
    const get = async <Body>(path: string): Promise<Body> => (await fetch(`${url}${path}`)).json() as Promise<Body>;

    beforeAll(async () => {
      log.on('data', (chunk: Buffer) => (logged += chunk.toString()));
      direct = databaseUrl(serverUrl, name);
      await administer(`CREATE DATABASE "${name}"`);
      const configuration = readConfiguration({
        ENVIRONMENT: 'test',
        HOST: '127.0.0.1',
        PORT: '0',
        DATABASE_URL: pooler.url(direct),
        DATABASE_DIRECT_URL: direct,
        DB_PREPARED_STATEMENTS: 'off',
        DB_POOL_MAX_SIZE: '8',
        SECRET_KEY: 'only-for-tests-0123456789abcdef-0123456789',
      });
      const logger = createLogger({ level: 'error', format: 'json', secrets: [] }, log);
      running = await runServer(configuration, logger, new AbortController().signal);
      url = `http://127.0.0.1:${running.port}/api/v1`;
    });
    afterAll(async () => {
      await running?.stop();
      await administer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    });

    it('migrates, and does the main job from upload to the second version', async () => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(sample)]), 'index.md');
      const uploaded = await fetch(`${url}/documents`, { method: 'POST', body: form, headers: { prefer: 'wait=60' } });
      expect(uploaded.status).toBe(201);
      const document = (await uploaded.json()) as DocumentView;
      expect(document.status).toBe('analysed');
      const path = `/documents/${document.id}`;
      const findings = await get<FindingPageView>(`${path}/findings?limit=200`);
      expect(findings.items.length).toBeGreaterThan(8);

      const { items } = await get<FeedbackPageView>(`${path}/feedback?limit=200`);
      const proposal = items.find(({ suggestion }) => suggestion !== null && !suggestion.replacement.includes('['));
      const decided = await fetch(`${url}${path}/feedback/${proposal?.id}/accept`, { method: 'POST' });
      expect([decided.status, ((await decided.json()) as FeedbackView).appliedVersion]).toEqual([200, 2]);
      await untilTrue(async () => (await get<FeedbackPageView>(`${path}/feedback`)).items[0]?.baseVersion === 2);
      await untilTrue(async () => (await get<DocumentView>(path)).status === 'analysed');
      expect(await get<DocumentView>(path)).toMatchObject({ version: 2 });

      const trail = async () => (await get<AuditPageView>(`${path}/audit?limit=200`)).items.toReversed();
      await untilTrue(async () => (await trail()).length >= 14);
      expect((await trail()).map(({ type }) => type)).toEqual([
        'DocumentUploaded',
        'ConversionStarted',
        'DocumentConverted',
        'VersionCreated',
        'AnalysisRequested',
        'AnalysisStarted',
        'AnalysisCompleted',
        'FeedbackOffered',
        'VersionCreated',
        'FeedbackAccepted',
        'AnalysisRequested',
        'AnalysisStarted',
        'AnalysisCompleted',
        'FeedbackOffered',
      ]);
      expect(logged).toBe('');
    });

    it('goes past the pooler with its two listening connections only', async () => {
      const client = new pg.Client({ connectionString: serverUrl });
      await client.connect();
      const { rows } = await client.query<{ listening: boolean; connections: number }>(
        `SELECT application_name LIKE 'docsense-%' AS listening, count(*)::int AS connections
         FROM pg_stat_activity WHERE datname = $1 GROUP BY 1 ORDER BY 1`,
        [name],
      );
      await client.end();
      expect(rows).toEqual([
        { listening: false, connections: expect.any(Number) },
        { listening: true, connections: 2 },
      ]);
      expect(rows[0]?.connections).toBeLessThanOrEqual(POOL_SIZE);
      const [pool] = (await pooler.show('POOLS')).filter(({ database }) => database === name);
      expect(pool).toMatchObject({ pool_mode: 'transaction' });
      const [stats] = (await pooler.show('STATS')).filter(({ database }) => database === name);
      expect(Number(stats?.['total_xact_count'])).toBeGreaterThan(100);
    });
  });

  describe('a burst of two tenants', () => {
    let copy: TestDatabase;
    let server: TestApplication;
    const api = new ApiClient(() => server.app);

    beforeAll(async () => {
      copy = await createTestDatabase();
      server = await startTestApplication({
        databaseUrl: pooler.url(copy.url),
        directUrl: copy.url,
        modules: [TenantsByHeader],
        settings: { DB_PREPARED_STATEMENTS: 'off', DB_POOL_MAX_SIZE: '12' },
      });
    });
    afterAll(async () => {
      await server.stop();
      await copy.drop();
    });

    it('loses nothing and mixes nothing up', async () => {
      const tenants = ['ours', 'theirs'];
      const text = (tenant: string, n: number) => `# Index ${n} of ${tenant}\n\nThe index is rebalanced regularly.\n`;
      const uploads = tenants.flatMap((tenant) =>
        Array.from({ length: EACH }, async (_, n) => {
          const headers = { 'x-tenant': tenant, prefer: 'wait=60', 'idempotency-key': `upload-${n}` };
          const { status, body } = await api.upload<DocumentView>(`${tenant}-${n}.md`, text(tenant, n), { headers });
          return [status, body.status, body.version];
        }),
      );
      // Readers in between: what one tenant's transaction set must not reach the other's.
      const seen: string[] = [];
      const reads = tenants.flatMap((tenant) =>
        Array.from({ length: 3 * EACH }, async () => {
          const { status, body } = await api.get<DocumentPageView>('/documents?limit=200', { 'x-tenant': tenant });
          expect(status).toBe(200);
          for (const { filename } of body.items) if (!filename.startsWith(`${tenant}-`)) seen.push(filename);
        }),
      );
      expect(await Promise.all(uploads)).toEqual(Array.from({ length: 2 * EACH }, () => [201, 'analysed', 1]));
      await Promise.all(reads);
      expect(seen).toEqual([]);
      for (const tenant of tenants) {
        const { items } = (await api.get<DocumentPageView>('/documents?limit=200', { 'x-tenant': tenant })).body;
        expect(items.map(({ filename }) => filename).toSorted()).toEqual(
          Array.from({ length: EACH }, (_, n) => `${tenant}-${n}.md`).toSorted(),
        );
      }
      expect(server.log().filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
    }, 120_000);
  });

  describe('a statement that was prepared on another connection', () => {
    let copy: TestDatabase;
    beforeAll(async () => (copy = await createTestDatabase()));
    afterAll(() => copy.drop());

    /** Reads twice over one connection to the pooler, the second time while somebody else has the server's connection. */
    const readTwice = async (prepared: boolean): Promise<void> => {
      const url = pooler.url(copy.url);
      const pool = new pg.Pool({ connectionString: url, max: 1 });
      const other = new pg.Client({ connectionString: url });
      try {
        const store = new EventStore(pool, { prepared });
        const read = () => store.read('document-1', { tenantId: 'ours' });
        await read();
        await other.connect();
        await other.query('BEGIN');
        await other.query('SELECT 1');
        await read();
      } finally {
        await other.end();
        await pool.end();
      }
    };

    it('is missing with DB_PREPARED_STATEMENTS=on', async () =>
      // 26000: prepared statement does not exist
      expect(readTwice(true)).rejects.toMatchObject({ code: '26000' }));

    it('is not needed with DB_PREPARED_STATEMENTS=off', async () => expect(readTwice(false)).resolves.toBeUndefined());
  });
});
