import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  convertCorpus,
  hasCorpus,
  scoreCorpus,
  type Converted,
  type Scores,
} from '../../bench/conversion/convert-corpus.ts';
import { Converter } from '#conversion';

/** What each set of the corpus must reach. Scans are left to the bench: they take half a minute and a program. */
const GATES: Readonly<Record<string, number>> = {
  docx: 0.88,
  'gold-docx': 0.98,
  html: 0.975,
  'gold-html': 0.98,
  md: 0.98,
  txt: 0.98,
  pdf: 0.65,
  'gold-pdf': 0.95,
  pptx: 0.8,
  xlsx: 0.78,
  csv: 1,
  'gold-rst': 0.97,
};
const MINUTES = 60_000;

if (!hasCorpus()) console.warn('The corpus is not there: the gates of conversion are skipped.');

(hasCorpus() ? describe : describe.skip)('conversion of the corpus', () => {
  let out: string;
  let results: Converted[];
  let scores: Scores;
  const converter = new Converter({ size: 1 });

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'docsense-gates-'));
    results = await convertCorpus(converter, out, (file) => !file.startsWith('scan/'));
    scores = scoreCorpus(out);
  }, 3 * MINUTES);
  afterAll(async () => {
    await converter.close();
    await rm(out, { recursive: true, force: true });
  });

  it.each(Object.entries(GATES))('%s reaches %d', (set, gate) => {
    expect(scores[set]?.['total']).toBeGreaterThanOrEqual(gate);
  });

  it('keeps the formulas of Word', () => {
    expect(scores['gold-docx']?.['math']).toBeGreaterThanOrEqual(0.95);
    expect(scores['gold-docx']?.['mathExact']).toBeGreaterThanOrEqual(0.85);
  });

  it('reads every e-mail', () => {
    const mails = results.filter(({ file }) => file.startsWith('eml/'));
    expect(mails.length).toBeGreaterThan(0);
    expect(mails.filter(({ result }) => result !== 'ok')).toEqual([]);
  });

  it('ends hostile files within 20 s, with a code or a text', () => {
    const hostile = results.filter(({ file }) => file.startsWith('bad/'));
    expect(hostile.length).toBeGreaterThan(15);
    expect(hostile.filter(({ milliseconds }) => milliseconds > 20_000)).toEqual([]);
  });
});
