import { setTimeout as sleep } from 'node:timers/promises';
import type { Places } from '../../test/browser/pages.ts';

interface Document {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly policyRepositoryId: string | null;
}

interface Item {
  readonly id: string;
  readonly ruleId: string;
  readonly suggestion: object | null;
}

const WAIT_MS = 200;
const TRIES = 300;

/** Works on the sample documents of a new server as people would, so that no page is empty. `api` ends in `/api/v1`. */
export const workOnSamples = async (api: string): Promise<Places> => {
  const ask = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const response = await fetch(`${api}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as Body;
  };
  const until = async <Value>(read: () => Promise<Value | undefined>): Promise<Value> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const value = await read();
      if (value !== undefined) return value;
      await sleep(WAIT_MS);
    }
    throw new Error('The server did not get there in time.');
  };
  const documents = await until(async () => {
    const { items } = await ask<{ items: Document[] }>('GET', '/documents');
    return items.length === 3 && items.every(({ status }) => status === 'analysed') ? items : undefined;
  });
  const flawed = documents.find(({ title }) => title.startsWith('FX carry'));
  if (!flawed) throw new Error('The sample with defects is not there.');
  const feedback = `/documents/${flawed.id}/feedback`;
  const pending = async (): Promise<Item[]> =>
    until(async () => {
      const { status } = await ask<Document>('GET', `/documents/${flawed.id}`);
      const { items } = await ask<{ items: Item[] }>('GET', `${feedback}?status=pending&limit=200`);
      return status === 'analysed' && items.length > 0 ? items : undefined;
    });

  for (let number = 0; number < 2; number++) {
    const item = (await pending()).find(({ suggestion }) => suggestion !== null);
    if (item) await ask('POST', `${feedback}/${item.id}/accept`, {});
  }
  const [first, second, third] = await pending();
  if (first) await ask('POST', `${feedback}/${first.id}/reject`, { reason: 'Settled in the licence agreement.' });
  if (second)
    await ask('POST', `${feedback}/${second.id}/comments`, {
      text: 'Operations confirms: business days of the fixing centre.',
    });
  if (third) {
    await ask('POST', '/suppressions', {
      scope: 'rule-in-document',
      documentId: flawed.id,
      ruleId: third.ruleId,
      reason: 'Covered by the calculation manual.',
    });
  }
  const { id: groupId } = await ask<{ id: string }>('POST', '/document-groups', {
    name: 'Carry family',
    description: 'Index rules and what they lean on',
  });
  for (const { id } of documents.slice(0, 2)) await ask('PUT', `/document-groups/${groupId}/documents/${id}`, {});
  await ask('POST', `/documents/${flawed.id}/exports`, { format: 'docx', include: ['findings'] });
  return { documentId: flawed.id, groupId, repositoryId: flawed.policyRepositoryId ?? '' };
};
