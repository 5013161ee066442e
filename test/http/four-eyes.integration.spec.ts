import { Module } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticator, type Actor } from '#platform';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { FeedbackPageView, FeedbackView } from '../../libs/feedback/feedback.view.ts';
import type { ReviewSettingsView } from '../../libs/feedback/review-settings.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

/** `X-User` says who is asking, `X-Tenant` of which tenant. */
class PeopleByHeader extends Authenticator {
  override authenticate({ headers }: FastifyRequest): Promise<Actor> {
    const [id, tenantId] = [String(headers['x-user']), String(headers['x-tenant'] ?? 'acme')];
    return Promise.resolve({ id, name: id, tenantId, may: () => true });
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: PeopleByHeader }] })
class PeopleModule {}

const as = (user: string) => ({ 'x-user': user });
const TEXT = '# Index Rules\n\nThe window covers the last 11 days. The fee is paid at 11:00.\n';

describe('where a second pair of eyes is asked for', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let id: string;

  beforeAll(async () => {
    server = await startTestApplication({ modules: [PeopleModule] });
    const { status, body } = await api.ask<ReviewSettingsView>('PUT', '/review-settings', {
      body: { fourEyes: true },
      headers: as('chief'),
    });
    expect([status, body]).toEqual([200, { fourEyes: true }]);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    const headers = { ...as('author'), prefer: 'wait=60' };
    id = (await api.upload<DocumentView>('rules.md', TEXT, { headers })).body.id;
  });

  const pending = async (): Promise<readonly FeedbackView[]> =>
    (await api.get<FeedbackPageView>(`/documents/${id}/feedback?status=pending`, as('author'))).body.items;
  const decide = async (user: string, path: string, body: object = {}) => {
    const answer = await api.post<{ code?: string }>(`/documents/${id}/feedback/${path}`, body, as(user));
    return [answer.status, answer.body.code];
  };

  it('who uploaded the document does not decide on it, and somebody else does', async () => {
    const [first, second] = await pending();
    for (const [path, body] of [
      [`${first!.id}/accept`, {}],
      [`${first!.id}/modify`, { replacement: 'x' }],
      [`${first!.id}/reject`, { reason: 'x' }],
      ['batch', { action: 'reject', ids: [first!.id], reason: 'x' }],
    ] as const)
      expect(await decide('author', path, body)).toEqual([403, 'four-eyes']);
    expect(await pending()).toHaveLength(2);
    expect(await decide('reviewer', `${first!.id}/reject`, { reason: 'x' })).toEqual([200, undefined]);
    expect(await decide('reviewer', `${second!.id}/accept`)).toEqual([200, undefined]);
    expect(await decide('author', `${second!.id}/undo`)).toEqual([403, 'four-eyes']);
  });

  it('who edits it by hand, or restores a version, becomes an author', async () => {
    const [first] = await pending();
    await api.post(`/documents/${id}/versions`, { baseVersion: 1, content: `${TEXT}\nMore.\n` }, as('editor'));
    await api.post(`/documents/${id}/versions/1/restore`, {}, as('restorer'));
    for (const user of ['editor', 'restorer'])
      expect(await decide(user, `${first!.id}/reject`, { reason: 'x' })).toEqual([403, 'four-eyes']);
  });

  it('everybody may comment', async () => {
    const [first] = await pending();
    const path = `/documents/${id}/feedback/${first!.id}/comments`;
    expect((await api.post(path, { text: 'Meant so.' }, as('author'))).status).toBe(201);
  });

  it('other tenants are as they were', async () => {
    const { body } = await api.get<ReviewSettingsView>('/review-settings', { ...as('chief'), 'x-tenant': 'other' });
    expect(body).toEqual({ fourEyes: false });
  });

  it.each([{}, { fourEyes: 'yes' }, { fourEyes: true, more: 1 }])('is not set by %j', async (body) =>
    expect((await api.ask('PUT', '/review-settings', { body, headers: as('chief') })).status).toBe(400),
  );
});
