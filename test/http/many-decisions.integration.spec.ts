import { Module } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticator, Database, EventEngine, type Actor } from '#platform';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { VersionListView } from '../../libs/documents/version.view.ts';
import type { FeedbackPageView, FeedbackView } from '../../libs/feedback/feedback.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';
import { walkPages } from '../setup/walk-pages.ts';

/** Four people of one tenant. */
class PeopleByHeader extends Authenticator {
  override authenticate({ headers }: FastifyRequest): Promise<Actor> {
    const id = typeof headers['x-user'] === 'string' ? headers['x-user'] : 'uploader';
    return Promise.resolve({ id, name: id, tenantId: 'demo', may: () => true });
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: PeopleByHeader }] })
class PeopleModule {}

const DECISIONS = 500;
/** Of twenty items, one is accepted or modified, which makes a version each: the others are rejected. */
const EDITS_EVERY = 20;
const USERS = ['ada', 'ben', 'cleo', 'dan'];

const part = (n: number): string => `### ${n} Part\n\nThe window ${n} covers the last ${n + 10} days.`;
const TEXT = `# Index Rules\n\n${Array.from({ length: DECISIONS }, (_, n) => part(n + 1)).join('\n\n')}\n`;

interface Decided {
  readonly user: string;
  readonly id: string;
  readonly status: number;
}

describe('500 decisions by four users at once', () => {
  let server: TestApplication;
  let address: string;
  let documentId: string;
  let items: readonly FeedbackView[];
  let answers: readonly Decided[];
  const api = new ApiClient(() => server.app);

  const post = async (user: string, path: string, body: object): Promise<Response> =>
    fetch(`${address}/api/v1/documents/${documentId}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-user': user },
      body: JSON.stringify(body),
    });
  const latest = async (): Promise<number> => (await api.get<DocumentView>(`/documents/${documentId}`)).body.version;

  /** A person who is told that the text has moved on looks at the latest version and decides again. */
  const put = async (user: string, { id }: FeedbackView, n: number): Promise<Decided> => {
    let baseVersion = await latest();
    for (;;) {
      const modify = n % (2 * EDITS_EVERY) === 0;
      const body = { baseVersion, ...(modify ? { replacement: `${n} trading days` } : {}) };
      const response = await post(user, `/feedback/${id}/${modify ? 'modify' : 'accept'}`, body);
      if (response.status !== 409) return { user, id, status: response.status };
      const problem = (await response.json()) as { code: string; currentVersion: number };
      if (problem.code !== 'stale-version') return { user, id, status: response.status };
      baseVersion = problem.currentVersion;
    }
  };
  const reject = async (user: string, { id }: FeedbackView): Promise<Decided> => {
    const response = await post(user, `/feedback/${id}/reject`, { reason: `${user} means it so.` });
    return { user, id, status: response.status };
  };

  beforeAll(async () => {
    const first = await startTestApplication({ modules: [PeopleModule] });
    server = first;
    const upload = await api.upload<DocumentView>('rules.md', Buffer.from(TEXT), { headers: { prefer: 'wait=120' } });
    documentId = upload.body.id;
    const ready = () =>
      api.get<FeedbackPageView>(`/documents/${documentId}/feedback?limit=1`).then(({ body }) => body.items.length > 0);
    await untilTrue(ready, 60);
    items = (await walkPages<FeedbackView>(api, `/documents/${documentId}/feedback?rule=MC-01`, 200)).filter(
      ({ suggestion }) => suggestion !== null,
    );
    // From here on the versions are not analysed: the items stay those of the first one.
    server = await startTestApplication({
      modules: [PeopleModule],
      databaseUrl: first.databaseUrl,
      settings: { QUEUES: 'convert' },
    });
    await first.app.close();
    stopDatabase = () => first.stop();
    await server.app.listen(0, '127.0.0.1');
    address = await server.app.getUrl();

    // Everybody takes every fourth item, and the first of the next one's too: two decide on one item then.
    const work = USERS.map(async (user, u) => {
      const decided: Decided[] = [];
      for (const [n, item] of items.entries()) {
        const mine = n % USERS.length === u;
        const contested = n % 50 === 1 && n % USERS.length === (u + 1) % USERS.length;
        if (!mine && !contested) continue;
        decided.push(n % EDITS_EVERY === 0 ? await put(user, item, n) : await reject(user, item));
      }
      return decided;
    });
    answers = (await Promise.all(work)).flat();
    await untilTrue(async () => {
      const { body } = await api.get<{ projections: { lag: number }[] }>('/admin/projections/status');
      return body.projections.every(({ lag }) => lag === 0);
    });
  }, 300_000);
  let stopDatabase: () => Promise<void> = () => Promise.resolve();
  afterAll(async () => {
    await server.app.close();
    await stopDatabase();
  });

  it('decide each item once, and tell everybody else', () => {
    expect(items).toHaveLength(DECISIONS);
    const won = answers.filter(({ status }) => status === 200);
    expect(new Set(won.map(({ id }) => id)).size).toBe(DECISIONS);
    expect(won).toHaveLength(DECISIONS);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('leave versions without a gap, each made by one decision', async () => {
    const { items: versions } = (await api.get<VersionListView>(`/documents/${documentId}/versions`)).body;
    const edits = items.filter((_, n) => n % EDITS_EVERY === 0);
    expect(versions.map(({ number }) => number)).toEqual(
      Array.from({ length: edits.length + 1 }, (_, n) => edits.length + 1 - n),
    );
    const made = versions.flatMap(({ feedbackIds }) => feedbackIds);
    expect(made.toSorted()).toEqual(edits.map(({ id }) => id).toSorted());
    const { rows } = await server.app.get(Database).pool.query<{ gaps: number }>(
      `SELECT count(*)::int AS gaps FROM (
           SELECT version - lag(version, 1, 0) OVER (PARTITION BY stream_id ORDER BY position) AS step FROM events
         ) s WHERE step <> 1`,
    );
    expect(rows).toEqual([{ gaps: 0 }]);
  });

  it('leave the text that all edits together make of the original', async () => {
    let expected = TEXT;
    for (const [n, { original, suggestion }] of [...items.entries()].toReversed()) {
      if (n % EDITS_EVERY !== 0) continue;
      const replacement = n % (2 * EDITS_EVERY) === 0 ? `${n} trading days` : (suggestion?.replacement ?? '');
      expected = expected.slice(0, original.start) + replacement + expected.slice(original.end);
    }
    expect((await api.get(`/documents/${documentId}/content`)).text).toBe(expected);
  });

  it('say who decided what, as those were told', async () => {
    const now = await walkPages<FeedbackView>(api, `/documents/${documentId}/feedback?rule=MC-01`, 200);
    const won = new Map(answers.filter(({ status }) => status === 200).map(({ id, user }) => [id, user]));
    expect(now.map(({ id, decidedBy }) => [id, decidedBy])).toEqual(now.map(({ id }) => [id, won.get(id)]));
    expect(now.filter(({ status }) => status === 'pending')).toEqual([]);
  });

  it('are in the tables as a replay of the log makes them', async () => {
    const { pool } = server.app.get(Database);
    const engine = server.app.get(EventEngine);
    for (const name of ['feedback-views', 'document-contents', 'document-views']) {
      const tables = engine.subscription(name)?.tables ?? [];
      const dump = () =>
        Promise.all(
          tables.map(async (table) => {
            const { rows } = await pool.query<{ row: string }>(
              `SELECT to_jsonb(t)::text AS row FROM "${table}" t ORDER BY 1`,
            );
            return rows.map(({ row }) => row);
          }),
        );
      const before = await dump();
      const { body } = await api.post<{ build: number }>(`/admin/projections/${name}/rebuild`);
      await untilTrue(async () => {
        const { projections } = (
          await api.get<{ projections: { name: string; build: number; lag: number }[] }>('/admin/projections/status')
        ).body;
        const builds = projections.filter((it) => it.name === name);
        return builds.length === 1 && builds[0]?.build === body.build && builds[0].lag === 0;
      });
      expect({ name, rows: await dump() }).toEqual({ name, rows: before });
    }
  });
});
