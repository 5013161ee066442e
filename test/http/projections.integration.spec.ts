import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { DocumentEvent } from '#documents/events';
import { Database, projection } from '#platform';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

let broken = true;

const planted = projection<DocumentEvent>()({
  name: 'planted',
  version: 1,
  tables: [],
  on: {
    DocumentDetailsChanged: async (rows, { data: { documentId, title } }) => {
      if (broken && title === 'poison') throw new TypeError('poisoned');
      await rows.query('INSERT INTO planted (document_id, title) VALUES ($1, $2)', [documentId, title]);
    },
  },
});

@Module({ providers: [{ provide: planted.name, useValue: planted }] })
class PlantedModule {}

interface Failure {
  readonly id: string;
  readonly status: string;
  readonly error: string | null;
}

describe('projections, for operators', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);

  beforeEach(async () => {
    broken = true;
    server = await startTestApplication({ modules: [PlantedModule] });
    await server.app.get(Database).pool.query('CREATE TABLE planted (place serial, document_id text, title text)');
  });
  afterEach(() => server.stop());

  const upload = async (): Promise<string> =>
    (await api.upload<{ id: string }>('a.md', '# A\n\nText.\n', { fields: { analyse: 'false' } })).body.id;
  const rename = (id: string, title: string) => api.ask('PATCH', `/documents/${id}`, { body: { title } });
  const titles = async (): Promise<string[]> => {
    const { rows } = await server.app
      .get(Database)
      .pool.query<{ title: string }>('SELECT title FROM planted ORDER BY place');
    return rows.map(({ title }) => title);
  };
  const failures = async (): Promise<Failure[]> =>
    (await api.get<{ items: Failure[] }>('/admin/projections/planted/failures')).body.items;

  const poisonOne = async (): Promise<void> => {
    const [sick, well] = [await upload(), await upload()];
    await rename(sick, 'poison');
    await rename(sick, 'after');
    await rename(well, 'well');
    await untilTrue(async () => (await titles()).includes('well') && (await failures()).length === 2);
  };

  it('show a parked stream everywhere an operator looks', async () => {
    await poisonOne();
    expect(await failures()).toMatchObject([
      { status: 'failed', error: 'TypeError: poisoned' },
      { status: 'waiting', error: null },
    ]);
    const status = await api.get<object>('/admin/projections/status');
    expect(status.body).toMatchObject({
      overall_status: 'degraded',
      failed_projections: [{ name: 'planted', failures: 2 }],
    });
    expect((await api.get<object>('/health/projections')).body).toMatchObject({ status: 'degraded' });
    const scraped = (await server.app.inject('/metrics')).body;
    expect(scraped).toContain('projection_failures{projection_name="planted"} 2');
    expect(scraped).toMatch(/projection_events_processed_total\{projection_name="planted",status="failed"\} [1-9]/);
  });

  it('retry a failed event and what waits behind it, in order, and leave a trace', async () => {
    await poisonOne();
    const [failed] = await failures();
    const still = await api.post<object>(`/admin/projections/failures/${failed?.id}/retry`);
    expect(still.body).toEqual({ handled: 0, waiting: 2, error: 'TypeError: poisoned' });
    broken = false;
    const through = await api.post<object>(`/admin/projections/failures/${failed?.id}/retry`);
    expect(through.body).toEqual({ handled: 2, waiting: 0, error: null });
    expect(await titles()).toEqual(['well', 'poison', 'after']);
    expect(await failures()).toEqual([]);
    await untilTrue(async () => {
      const audit = await api.get<{ items: { type: string }[] }>('/audit?type=ProjectionFailureRetried');
      return audit.body.items.length === 2;
    });
  });

  it('discard a failed event with a reason; its stream goes on', async () => {
    await poisonOne();
    const [failed] = await failures();
    expect((await api.post<object>(`/admin/projections/failures/${failed?.id}/discard`, {})).status).toBe(400);
    const discarded = await api.post<object>(`/admin/projections/failures/${failed?.id}/discard`, { reason: 'a test' });
    expect(discarded.body).toEqual({ handled: 1, waiting: 0, error: null });
    expect(await titles()).toEqual(['well', 'after']);
    expect((await api.post<object>(`/admin/projections/failures/${failed?.id}/retry`)).status).toBe(404);
  });

  it('rebuild a live read model while it is read, and go back to the one before', async () => {
    const id = await upload();
    await rename(id, 'renamed');
    const built = await api.post<object>('/admin/projections/document-views/rebuild');
    expect(built).toMatchObject({ status: 202, body: { projection: 'document-views', build: 2 } });
    const build = async () => {
      const { body } = await api.get<{ projections: { name: string; build: number; status: string }[] }>(
        '/admin/projections/status',
      );
      return body.projections.filter(({ name }) => name === 'document-views');
    };
    await untilTrue(async () => {
      expect((await api.get<object>(`/documents/${id}`)).body).toMatchObject({ title: 'renamed' });
      return (await build()).length === 1 && (await build())[0]?.build === 2;
    });
    await rename(id, 'again');
    expect((await api.get<object>(`/documents/${id}`)).body).toMatchObject({ title: 'again' });
    expect(await api.post<object>('/admin/projections/document-views/rollback')).toMatchObject({ body: { build: 1 } });
    await untilTrue(async () => (await api.get<{ title: string }>(`/documents/${id}`)).body.title === 'again');
    expect((await api.post<object>('/admin/projections/nothing/rebuild')).status).toBe(404);
    expect((await api.post<object>('/admin/projections/offer-findings/rebuild')).status).toBe(409);
  });

  it('pause and resume', async () => {
    await api.post('/admin/projections/planted/pause');
    broken = false;
    const id = await upload();
    await rename(id, 'held');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await titles()).toEqual([]);
    await api.post('/admin/projections/planted/resume');
    await untilTrue(async () => (await titles()).length === 1);
  });

  it('are operated by the CLI as well', async () => {
    await poisonOne();
    await server.app.listen(0, '127.0.0.1');
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const docsense = (...words: string[]): Promise<{ code: number; out: string }> =>
      new Promise((resolve) => {
        const main = join(import.meta.dirname, '../../dist/apps/cli/src/main.js');
        execFile(
          process.execPath,
          [main, 'admin', 'projections', ...words, '--url', `http://127.0.0.1:${port}`],
          (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
        );
      });
    expect(await docsense('status')).toMatchObject({ code: 1, out: expect.stringMatching(/^planted .* failures 2$/m) });
    const listed = await docsense('failures', 'planted');
    expect(listed.out).toMatch(
      / failed {2}DocumentDetailsChanged at \d+ of document-\S+, tried 1 times: TypeError: poisoned/,
    );
    expect(await docsense('retry', listed.out.slice(0, 36))).toMatchObject({
      code: 1,
      out: '0 handled, 2 waiting: TypeError: poisoned\n',
    });
    expect(await docsense('discard', listed.out.slice(0, 36), '--reason', 'a test')).toMatchObject({
      code: 0,
      out: '1 handled, 0 waiting\n',
    });
    expect(await docsense('failures', 'nothing')).toMatchObject({
      code: 3,
      out: '404 There is no projection nothing.\n',
    });
  });
});
