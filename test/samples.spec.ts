import { readFileSync } from 'node:fs';
import { markdownToDocx } from '../scripts/build-samples/markdown-to-docx.ts';

const read = (name: string): string => readFileSync(`samples/${name}`, 'utf8');

interface Defect {
  readonly ruleId: string;
  readonly category: string;
  readonly quote: string;
}

describe('sample specifications', () => {
  it.each(['eurozone-momentum-index-methodology', 'intraday-vwap-reversion-strategy', 'flawed-carry-index'])(
    'samples/%s.docx is built from its Markdown',
    async (name) => {
      const source = read(`${name}.md`);
      const built = await markdownToDocx(source, /^# (.+)$/m.exec(source)?.[1] ?? '');
      expect(readFileSync(`samples/${name}.docx`).equals(built)).toBe(true);
    },
  );

  it('a changed Markdown gives another DOCX', async () => {
    const source = read('flawed-carry-index.md').replace('Base Value of 100.00', 'Base Value of 100.01');
    const built = await markdownToDocx(source, 'Harbour FX Carry Index – Index Rules');
    expect(readFileSync('samples/flawed-carry-index.docx').equals(built)).toBe(false);
  });

  it('every listed defect is quoted from the flawed sample, once', () => {
    const source = read('flawed-carry-index.md');
    const { defects } = JSON.parse(read('flawed-carry-index.defects.json')) as { defects: readonly Defect[] };
    expect(defects.length).toBeGreaterThanOrEqual(20);
    for (const { quote } of defects) expect(source.split(quote)).toHaveLength(2);
    expect(new Set(defects.map(({ ruleId }) => ruleId)).size).toBe(defects.length);
  });
});
