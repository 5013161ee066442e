import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { packageFolder } from '#platform';

/** Our own samples, each with the shipped policies that it is checked against. */
const SAMPLES = [
  {
    file: 'eurozone-momentum-index-methodology.docx',
    title: 'Eurozone Momentum Index methodology',
    tags: 'sample,index',
    template: 'SEC Index Publishing',
  },
  {
    file: 'intraday-vwap-reversion-strategy.md',
    title: 'Intraday VWAP reversion strategy',
    tags: 'sample,strategy',
    template: 'Internal Algorithm Standard',
  },
  {
    file: 'flawed-carry-index.docx',
    title: 'FX carry index (with known defects)',
    tags: 'sample,index',
    template: 'SEC Index Publishing',
  },
];

/**
 * Gives a new installation something to look at: the sample documents, uploaded over the API like any other, as long as
 * nothing has ever happened there.
 */
export const seedDemo = async (app: NestFastifyApplication, logger: Logger): Promise<void> => {
  const call = async (
    method: 'GET' | 'POST',
    url: string,
    body?: FormData | object,
  ): Promise<{ id?: string; items?: unknown[] }> => {
    const request = new Request(`http://localhost/api/v1${url}`, {
      method,
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      ...(body === undefined || body instanceof FormData ? {} : { headers: { 'content-type': 'application/json' } }),
    });
    const answer = await app.inject({
      method,
      url: `/api/v1${url}`,
      headers: Object.fromEntries(request.headers),
      ...(body === undefined ? {} : { payload: Buffer.from(await request.arrayBuffer()) }),
    });
    if (answer.statusCode >= 400) throw new Error(`${method} ${url} answered ${answer.statusCode}: ${answer.body}`);
    return answer.json();
  };

  const history = await call('GET', '/audit?limit=1');
  if (history.items?.length !== 0) return;
  const repositories = new Map<string, string>();
  for (const template of new Set(SAMPLES.map((sample) => sample.template))) {
    const { id } = await call('POST', '/policy-repositories/import', { template });
    if (id !== undefined) repositories.set(template, id);
  }
  for (const { file, title, tags, template } of SAMPLES) {
    const form = new FormData();
    form.set('title', title);
    form.set('tags', tags);
    form.set('policyRepositoryId', repositories.get(template) ?? '');
    form.set('file', new Blob([await readFile(join(packageFolder(), 'samples', file))]), file);
    await call('POST', '/documents', form);
  }
  logger.info({ logger: 'Seed', documents: SAMPLES.length }, 'sample documents added');
};
