import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import { EventStore, runInContext } from '#platform';
import { ApiClient } from '../../test/setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../../test/setup/test-application.ts';
import { untilTrue } from '../../test/setup/until-true.ts';
import { walkPages } from '../../test/setup/walk-pages.ts';
import { isGenuine, startReceiver, type Received, type Receiver } from './fixtures/receiver.ts';
import { AddWebhook } from './commands/add-webhook.ts';
import { DeliverWebhooks } from './jobs/deliver-webhooks.ts';
import { ForgetDeliveries } from './jobs/forget-deliveries.ts';
import type { NotificationPageView, NotificationView } from './notification.view.ts';
import type { DeliveryPageView, DeliveryView, WebhookPageView, WebhookView } from './webhook.view.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

interface Problem {
  readonly status: number;
  readonly code: string;
}

describe('webhooks', () => {
  let server: TestApplication;
  let receiver: Receiver;
  let pool: pg.Pool;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => {
    server = await startTestApplication();
    pool = new pg.Pool({ connectionString: server.databaseUrl, max: 1 });
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
  });
  beforeEach(async () => (receiver = await startReceiver()));
  afterEach(async () => {
    for (const { id } of (await api.get<WebhookPageView>('/webhooks?limit=200')).body.items)
      await api.ask('DELETE', `/webhooks/${id}`);
    await receiver.stop();
  });

  const add = async (events: readonly string[], url = receiver.url): Promise<WebhookView> => {
    const { status, body } = await api.post<WebhookView>('/webhooks', { url, events, secret: SECRET });
    expect(status).toBe(201);
    return body;
  };
  const upload = async (title = 'Index'): Promise<string> => {
    const fields = { title, analyse: 'false' };
    return (await api.upload<{ id: string }>('a.md', '# A\n\nText.\n', { fields, headers: { prefer: 'wait=20' } })).body
      .id;
  };
  const deliveries = async (webhookId: string): Promise<DeliveryView[]> =>
    (await api.get<DeliveryPageView>(`/webhooks/${webhookId}/deliveries?limit=200`)).body.items;
  const typeOf = ({ body }: Received): string => (JSON.parse(body) as { type: string }).type;

  it('are told what they asked to hear, signed, with what happened and to what', async () => {
    const made = await add(['document.converted', 'version.created']);
    expect(made).toEqual({
      id: made.id,
      url: receiver.url,
      events: ['document.converted', 'version.created'],
      createdAt: expect.any(String),
      createdBy: 'Demo user',
    });
    const documentId = await upload();
    await untilTrue(() => receiver.received.length === 2);
    expect(receiver.received.map(typeOf).toSorted()).toEqual(['document.converted', 'version.created']);
    for (const message of receiver.received) expect(isGenuine(SECRET, message)).toBe(true);
    const created = receiver.received.find((it) => typeOf(it) === 'version.created');
    expect(JSON.parse(created?.body ?? '')).toEqual({
      type: 'version.created',
      timestamp: expect.any(String),
      data: { documentId, position: expect.any(Number), number: 1, cause: 'conversion' },
    });
    await untilTrue(async () => (await deliveries(made.id)).every(({ status }) => status === 'succeeded'));
    const [delivery] = await deliveries(made.id);
    expect(delivery).toMatchObject({
      webhookId: made.id,
      attempts: [{ status: 204, error: null, responseExcerpt: '' }],
    });
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toContain(`msg_${delivery?.id}`);
    expect(await walkPages<DeliveryView>(api, `/webhooks/${made.id}/deliveries`, 1)).toEqual(await deliveries(made.id));
    const { body } = await server.app.inject('/metrics');
    expect(body).toMatch(/jobs_completed_total\{queue="webhooks",status="succeeded"\} [1-9]/);
  });

  it('hear of everything when they ask for it, and of nothing else', async () => {
    const everything = await add(['*']);
    const quiet = await add(['analysis.failed']);
    await upload();
    await untilTrue(async () => (await deliveries(everything.id)).some(({ type }) => type === 'version.created'));
    const types = (await deliveries(everything.id)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['document.uploaded', 'document.converted', 'version.created']));
    expect(await deliveries(quiet.id)).toEqual([]);
  });

  it('are tried again when the receiver fails, with the same id and a signature of its own each time', async () => {
    receiver.answer = (response, nth) => response.writeHead(nth < 3 ? 503 : 200).end(nth < 3 ? 'busy' : 'thanks');
    const { id } = await add(['version.created']);
    await upload();
    await untilTrue(async () => (await deliveries(id))[0]?.status === 'succeeded', 30);
    const [delivery] = await deliveries(id);
    expect(delivery?.attempts.map(({ status, error, responseExcerpt }) => [status, error, responseExcerpt])).toEqual([
      [503, 'The receiver answered 503.', 'busy'],
      [503, 'The receiver answered 503.', 'busy'],
      [200, null, 'thanks'],
    ]);
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ headers, body }) => `${String(headers['webhook-id'])} ${body}`)).size).toBe(
      1,
    );
    for (const message of receiver.received) expect(isGenuine(SECRET, message)).toBe(true);
    for (const { durationMs } of delivery?.attempts ?? []) expect(durationMs).toBeGreaterThanOrEqual(0);
  });

  it('end as failed when every try has failed, and can be sent again', async () => {
    receiver.answer = (response) => response.writeHead(410).end();
    const { id } = await add(['version.created']);
    await upload();
    await untilTrue(async () => (await deliveries(id))[0]?.attempts.length === 1);
    const [failing] = await deliveries(id);
    const context = { tenantId: 'demo', actorId: 'demo', actorName: 'Demo user', correlationId: 'test' };
    await runInContext(context, () =>
      server.app.get(DeliverWebhooks).giveUp({ deliveryId: failing?.id ?? '', round: 1 }),
    );
    expect((await deliveries(id))[0]?.status).toBe('failed');

    receiver.answer = (response) => response.writeHead(200).end();
    const path = `/webhooks/${id}/deliveries/${failing?.id}`;
    const resent = await api.post<DeliveryView>(`${path}/resend`);
    expect(resent).toMatchObject({ status: 202, body: { id: failing?.id, type: 'version.created' } });
    await untilTrue(async () => (await api.get<DeliveryView>(path)).body.status === 'succeeded');
    // What was queued before, and every try that was given up then, is of another round.
    await runInContext(context, () =>
      server.app.get(DeliverWebhooks).giveUp({ deliveryId: failing?.id ?? '', round: 1 }),
    );
    expect((await api.get<DeliveryView>(path)).body).toMatchObject({ status: 'succeeded' });
    const audit = await api.get<{ items: { type: string; data: object }[] }>('/audit?type=WebhookDeliveryResent');
    expect(audit.body.items[0]?.data).toEqual({ webhookId: id, deliveryId: failing?.id });
    expect((await api.get<DeliveryPageView>(`/webhooks/${id}/deliveries?status=failed`)).body.items).toEqual([]);
  });

  it('can be sent again also when it arrived, and is then the same message', async () => {
    const { id } = await add(['version.created']);
    await upload();
    await untilTrue(async () => (await deliveries(id))[0]?.status === 'succeeded');
    const [delivery] = await deliveries(id);
    await api.post(`/webhooks/${id}/deliveries/${delivery?.id}/resend`);
    await untilTrue(async () => (await deliveries(id))[0]?.attempts.length === 2);
    const [first, second] = receiver.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  });

  it('hear nothing any more once they are removed, and what is still to be sent is cancelled', async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    const { id } = await add(['version.created']);
    await upload();
    await untilTrue(async () => (await deliveries(id))[0]?.attempts.length === 1);
    expect((await api.ask('DELETE', `/webhooks/${id}`)).status).toBe(204);
    await upload();
    await untilTrue(async () => {
      const { rows } = await pool.query<{ status: string }>(
        'SELECT status FROM webhook_deliveries WHERE webhook_id = $1',
        [id],
      );
      return rows.map(({ status }) => status).join() === 'cancelled';
    }, 30);
    for (const path of ['', '/deliveries', `/deliveries/${randomUUID()}`])
      expect((await api.get<Problem>(`/webhooks/${id}${path}`)).body).toMatchObject({
        status: 404,
        code: 'webhook-not-found',
      });
    expect((await api.ask<Problem>('DELETE', `/webhooks/${id}`)).body.code).toBe('webhook-not-found');
  });

  it('keep their secret to themselves, and it goes with them', async () => {
    const { id } = await add(['version.created']);
    await upload();
    await untilTrue(async () => (await deliveries(id))[0]?.status === 'succeeded');
    const { rows: tables } = await pool.query<{ name: string }>(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')",
    );
    for (const { name } of tables) {
      const { rows } = await pool.query(
        `SELECT FROM ${name} t WHERE t::text LIKE '%MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw%'`,
      );
      expect([name, rows.length]).toEqual([name, 0]);
    }
    for (const path of [`/webhooks/${id}`, '/webhooks', `/webhooks/${id}/deliveries`, '/audit?limit=200'])
      expect((await api.get(path)).text).not.toContain('MfKQ9r8');
    expect(JSON.stringify(server.log())).not.toContain('MfKQ9r8');

    await api.ask('DELETE', `/webhooks/${id}`);
    const context = { tenantId: 'demo', actorId: 'demo', actorName: 'Demo user', correlationId: 'test' };
    const secret = async () => {
      const [added] = await runInContext(context, () =>
        server.app.get(EventStore).read<{ secret: string | null }>(`webhook-${id}`),
      );
      return added?.data.secret;
    };
    await untilTrue(async () => (await secret()) === null);
  });

  it.each([
    [{ events: ['*'], secret: SECRET }, 400, 'invalid-request'],
    [{ url: 'x', events: [], secret: SECRET }, 400, 'invalid-request'],
    [{ url: 'https://example.com/', events: ['document.exploded'], secret: SECRET }, 400, 'invalid-request'],
    [{ url: 'https://example.com/', events: ['*', '*'], secret: SECRET }, 400, 'invalid-request'],
    [{ url: 'https://example.com/', events: ['*'] }, 400, 'invalid-request'],
    [{ url: 'https://example.com/', events: ['*'], secret: 'short' }, 400, 'invalid-request'],
    [{ url: 'https://example.com/', events: ['*'], secret: 'whsec_c2hvcnQ=' }, 422, 'invalid-secret'],
    [{ url: 'ftp://example.com/', events: ['*'], secret: SECRET }, 422, 'address-refused'],
    [{ url: 'nonsense', events: ['*'], secret: SECRET }, 422, 'address-refused'],
    [{ url: 'https://me:pw@example.com/', events: ['*'], secret: SECRET }, 422, 'address-refused'],
    [{ url: 'http://192.168.1.1/', events: ['*'], secret: SECRET }, 422, 'address-refused'],
    [{ url: 'http://169.254.169.254/latest', events: ['*'], secret: SECRET }, 422, 'address-refused'],
  ])('%j is refused', async (body, status, code) => {
    expect((await api.post<Problem>('/webhooks', body)).body).toMatchObject({ status, code });
    expect((await api.get<WebhookPageView>('/webhooks')).body.items).toEqual([]);
  });

  it('are twenty at most, page by page', async () => {
    const made: string[] = [];
    for (let n = 0; n < 20; n++) made.unshift((await add(['analysis.failed'])).id);
    expect((await walkPages<WebhookView>(api, '/webhooks', 7)).map(({ id }) => id)).toEqual(made);
    const more = await api.post<Problem>('/webhooks', { url: receiver.url, events: ['*'], secret: SECRET });
    expect(more.body).toMatchObject({ status: 409, code: 'too-many-webhooks' });
  });

  it('are asked about what is not there', async () => {
    const { id } = await add(['analysis.failed']);
    const nothing = randomUUID();
    const answers = [
      await api.get<Problem>(`/webhooks/${id}/deliveries/${nothing}`),
      await api.post<Problem>(`/webhooks/${id}/deliveries/${nothing}/resend`),
      await api.post<Problem>(`/webhooks/${nothing}/deliveries/${nothing}/resend`),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(
      Array(3).fill('delivery-not-found').with(2, 'delivery-not-found'),
    );
    for (const path of ['/webhooks/nope', `/webhooks/${id}/deliveries?status=lost`, '/webhooks?page=2'])
      expect((await api.get<Problem>(path)).status).toBe(400);
  });

  it('are forgotten deliveries after thirty days', async () => {
    const { id } = await add(['version.created']);
    await upload();
    await untilTrue(async () => (await deliveries(id))[0]?.status === 'succeeded');
    await server.app.get(ForgetDeliveries).work();
    expect(await deliveries(id)).toHaveLength(1);
    await pool.query("UPDATE webhook_deliveries SET created_at = now() - interval '31 days' WHERE webhook_id = $1", [
      id,
    ]);
    await server.app.get(ForgetDeliveries).work();
    expect(await deliveries(id)).toEqual([]);
  });
});

describe('webhooks in production', () => {
  let server: TestApplication;
  const settings = { ENVIRONMENT: 'production', DATABASE_URL: 'postgres://only-for-the-demands', AI_PROVIDER: 'none' };
  beforeAll(async () => (server = await startTestApplication({ settings })));
  afterAll(() => server.stop());

  it.each([
    'http://example.com/',
    'http://127.0.0.1:8000/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
  ])('do not lead to %s', async (url) => {
    const context = { tenantId: 'demo', actorId: 'demo', actorName: 'Demo', correlationId: 'test' };
    const command = new AddWebhook(randomUUID(), url, ['*'], SECRET);
    const adding = runInContext(context, () => server.app.get(CommandBus).execute(command));
    await expect(adding).rejects.toMatchObject({ code: 'address-refused' });
  });
});

describe('notifications', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());

  it('tell what happened, the newest first, by type and by document', async () => {
    const upload = async (title: string) =>
      (
        await api.upload<{ id: string }>('a.md', '# A\n\nText.\n', {
          fields: { title },
          headers: { prefer: 'wait=30' },
        })
      ).body.id;
    const [one, two] = [await upload('One'), await upload('Two')];
    const list = async (query: string) =>
      (await api.get<NotificationPageView>(`/notifications?limit=200&${query}`)).body.items;
    await untilTrue(async () => (await list(`documentId=${two}&type=feedback.changed`)).length > 0);
    const items = await list(`documentId=${one}`);
    expect(items.map(({ type }) => type)).toEqual([
      'feedback.changed',
      'analysis.completed',
      'version.created',
      'document.converted',
      'document.uploaded',
    ]);
    expect(items.at(-1)).toEqual({
      id: expect.any(String),
      type: 'document.uploaded',
      at: expect.any(String),
      documentId: one,
      actor: { id: 'demo', name: 'Demo user' },
      data: { title: 'One', filename: 'a.md' },
    });
    expect((await list('type=document.uploaded')).map(({ documentId }) => documentId)).toEqual([two, one]);
    expect(await walkPages<NotificationView>(api, `/notifications?documentId=${one}`, 2)).toEqual(items);
    for (const query of ['type=nonsense', 'documentId=x', 'limit=999', 'unread=1'])
      expect((await api.get(`/notifications?${query}`)).status).toBe(400);
    await api.post('/admin/subjects/demo/erase', { reason: 'Asked for it.' });
    await untilTrue(async () => (await list('')).every(({ actor }) => actor.name === 'erased'));
  });
});
