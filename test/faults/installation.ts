import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startServerProcess, type ServerProcess } from '../process/server-process.ts';
import { freePort } from '../setup/free-port.ts';
import { createTestDatabase } from '../setup/test-database.ts';
import { untilTrue } from '../setup/until-true.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

/** Specifications of so many pages that conversion and analysis take long enough to be caught in the middle. */
export const longText = (name: string): string => `# ${name}\n\n${sample.repeat(12)}`;

/** Server processes on one database. */
export class Installation {
  private readonly started: ServerProcess[] = [];

  private constructor(
    readonly databaseUrl: string,
    readonly database: pg.Pool,
    private readonly drop: () => Promise<void>,
  ) {}

  static async onCopy(): Promise<Installation> {
    const { url, drop } = await createTestDatabase();
    return Installation.on(url, drop);
  }

  static on(url: string, drop: () => Promise<void> = () => Promise.resolve()): Installation {
    const database = new pg.Pool({ connectionString: url, max: 2 });
    database.on('error', () => undefined);
    return new Installation(url, database, drop);
  }

  /** A server that answers `/health/ready`. */
  async start(settings: Record<string, string> = {}): Promise<ServerProcess> {
    const server = startServerProcess(await freePort(), {
      DATABASE_URL: this.databaseUrl,
      ENVIRONMENT: 'test',
      DB_POOL_MAX_SIZE: '8',
      ...settings,
    });
    this.started.push(server);
    await server.ready();
    return server;
  }

  async end(): Promise<void> {
    for (const { child, ended } of this.started.splice(0)) {
      child.kill('SIGKILL');
      await ended();
    }
    await this.database.end();
    await this.drop();
  }

  /** How often each type of event stands in the log. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const { rows } = await this.database.query<{ type: string; count: number }>(
      'SELECT type, count(*)::int AS count FROM events GROUP BY type',
    );
    return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
  }

  /** Resolves when every document has come to an end, whichever. */
  async untilDone(seconds = 60): Promise<void> {
    await untilTrue(async () => {
      const { rows } = await this.database.query<{ open: number }>(
        `SELECT (SELECT count(*) FROM event_streams WHERE stream_type = 'document')::int
              - (SELECT count(*) FROM document_views WHERE status IN ('analysed', 'conversion_failed', 'analysis_failed'))::int AS open`,
      );
      return rows[0]?.open === 0;
    }, seconds);
  }

  /** What happened to each document, the same for all that were read and analysed once. */
  async histories(): Promise<readonly string[]> {
    const { rows } = await this.database.query<{ history: string }>(
      `SELECT string_agg(type || ' ' || n, ', ' ORDER BY type) AS history
       FROM (SELECT data->>'documentId' AS document, type, count(*) AS n FROM events GROUP BY 1, 2) counted GROUP BY document`,
    );
    return rows.map(({ history }) => history);
  }
}

/** What `Installation.histories` answers for a document to which everything happened once. */
export const ONCE = [
  'AnalysisCompleted 1',
  'AnalysisRequested 1',
  'AnalysisStarted 1',
  'ConversionStarted 1',
  'DocumentConverted 1',
  'DocumentUploaded 1',
  'FeedbackOffered 1',
  'VersionCreated 1',
].join(', ');

export const upload = async (
  server: ServerProcess,
  name: string,
  content: string | Buffer,
  headers: Record<string, string> = {},
): Promise<{
  status: number;
  body: { id: string; status: string; code?: string; failure: { code: string } | null };
}> => {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(Buffer.from(content))]), name);
  const response = await fetch(`${server.url}/api/v1/documents`, { method: 'POST', body: form, headers });
  return { status: response.status, body: (await response.json()) as Awaited<ReturnType<typeof upload>>['body'] };
};

export const uploadMany = async (server: ServerProcess, count: number): Promise<void> => {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, n) => upload(server, `long-${n}.md`, longText(`Long ${n}`))),
  );
  const refused = answers.filter(({ status }) => status !== 201);
  if (refused.length > 0) throw new Error(`Uploads were refused: ${JSON.stringify(refused)}`);
};
