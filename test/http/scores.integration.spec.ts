import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type Scores } from '#rules';
import type { AnalysisPageView } from '../../libs/analysis/analysis.view.ts';
import type { FindingPageView } from '../../libs/analysis/finding.view.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

describe('the scores of an analysis', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let document: DocumentView;
  let analysis: AnalysisPageView['items'][number];
  let ids: readonly string[];
  const local = analyse({ markdown: sample });

  beforeAll(async () => {
    server = await startTestApplication();
    document = (await api.upload<DocumentView>('carry.md', sample, { headers: { prefer: 'wait=60' } })).body;
    const analyses = (await api.get<AnalysisPageView>(`/documents/${document.id}/analyses`)).body.items;
    if (!analyses[0]) throw new Error('The document was not analysed.');
    analysis = analyses[0];
    const { items } = (await api.get<FindingPageView>(`/documents/${document.id}/findings?limit=200`)).body;
    ids = items.map(({ id }) => id);
  });
  afterAll(() => server.stop());

  it('are those of the engine elsewhere, with all that explains them', () =>
    expect({ readiness: analysis.readiness, selfContainment: analysis.selfContainment }).toEqual(
      JSON.parse(JSON.stringify(local.scores)),
    ));

  it('are those of the document', () => {
    expect(document.readiness?.score).toBe(local.scores.readiness.score);
    expect(document.readiness?.parts.precision.score).toBe(local.scores.readiness.parts.precision.score);
  });

  it('name findings that are there for what they take off', () => {
    const { readiness, selfContainment } = analysis as unknown as Scores;
    const named = [
      ...Object.values(readiness.parts).flatMap(({ facets }) => facets.flatMap(({ findings }) => findings)),
      ...readiness.deductions.flatMap(({ findings }) => findings),
      ...Object.values(selfContainment.parts).flatMap(({ findings }) => findings),
    ];
    expect(named.length).toBeGreaterThan(10);
    expect(ids).toEqual(expect.arrayContaining([...new Set(named)]));
  });

  it('come with the kind of document', () =>
    expect([analysis.documentType, analysis.traits]).toEqual([local.documentType.type, local.documentType.traits]));
});
