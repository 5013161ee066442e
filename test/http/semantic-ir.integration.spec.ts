import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalculationOrderView, GraphView, ImpactView, LineageView } from '../../libs/analysis/graph.view.ts';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/eurozone-momentum-index-methodology.md'));
const UNKNOWN = '5b0c9c0a-6f0e-4a3e-9c39-6f5f0d1a7c21';

describe('what was understood of a document', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let document: DocumentView;
  let graph: GraphView;
  const path = (rest: string) => `/documents/${document.id}${rest}`;
  const idOf = (label: string) => graph.nodes.find((node) => node.label.startsWith(label))?.id ?? '';

  beforeAll(async () => {
    server = await startTestApplication();
    document = (await api.upload<DocumentView>('momentum.md', sample, { headers: { prefer: 'wait=60' } })).body;
    graph = (await api.get<GraphView>(path('/graph'))).body;
  });
  afterAll(() => server.stop());

  it('is a graph whose edges join its nodes', () => {
    const ids = new Set(graph.nodes.map(({ id }) => id));
    expect(graph.version).toBe(1);
    expect(graph.edges.length).toBeGreaterThan(100);
    for (const { from, to } of graph.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    expect(graph.cycles).toEqual([]);
    expect(graph.roots.length).toBeGreaterThan(0);
  });

  it('follows a formula back to what it rests on', async () => {
    const { status, body } = await api.get<LineageView>(path(`/terms/${idOf('a_i =')}/lineage`));
    expect(status).toBe(200);
    expect(body.back.map(({ label }) => label.slice(0, 5))).toEqual(expect.arrayContaining(['m_i =', 'r_{i,']));
    expect(body.forward.map(({ label }) => label.slice(0, 5))).toContain('z_i =');
  });

  it('says what a change reaches, and where', async () => {
    const { body } = await api.get<ImpactView>(path(`/terms/${idOf('w_i =')}/impact?version=1`));
    expect(body.affected.map(({ label }) => label.slice(0, 5))).toEqual(
      expect.arrayContaining(['q_i =', 'M_t =', 'I_t =']),
    );
    expect(body.sections.map(({ kind }) => kind)).toContain('section');
  });

  it('orders the calculation', async () => {
    const { body } = await api.get<CalculationOrderView>(path('/calculation-order'));
    const step = (label: string) => body.steps.find(({ node }) => node.label.startsWith(label))?.step ?? -1;
    expect(step('m_i =')).toBeLessThan(step('a_i ='));
    expect(step('M_t =')).toBeLessThan(step('I_t ='));
    expect(body.cycles).toEqual([]);
  });

  it('can be read as JSON and as text', async () => {
    const json = await api.get<{ schemaVersion: number }>(path('/semantic-ir'));
    expect(json.body.schemaVersion).toBe(1);
    const text = await api.get(path('/semantic-ir?format=text'));
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text.text).toMatch(/^Calculation order \(\d+\)$/m);
    expect(text.text).toMatch(/^ {2}\d+ nodes, \d+ edges$/m);
    expect(text.headers['etag']).not.toBe(json.headers['etag']);
  });

  it('refuses what is not there, and what is no question', async () => {
    expect(await api.get(path(`/terms/${UNKNOWN}/lineage`))).toMatchObject({
      status: 404,
      body: { code: 'term-not-found' },
    });
    expect(await api.get(path(`/terms/${UNKNOWN}/impact`))).toMatchObject({
      status: 404,
      body: { code: 'term-not-found' },
    });
    expect(await api.get(path('/graph?version=7'))).toMatchObject({ status: 404, body: { code: 'not-analysed' } });
    expect(await api.get(path('/terms/nonsense/lineage'))).toMatchObject({ status: 400 });
    expect(await api.get(path('/semantic-ir?format=xml'))).toMatchObject({ status: 400 });
    expect(await api.get(`/documents/${UNKNOWN}/calculation-order`)).toMatchObject({ status: 404 });
  });
});
