import { readFileSync } from 'node:fs';
import { forgetTexts, remember } from '#semantics';
import { faultsOf } from '../../bench/fuzz/faults-of.ts';
import { randomEdit } from '../../bench/fuzz/random-edit.ts';
import { seededRandom } from '../../bench/pipeline/generate/random.ts';
import { analyse } from './analyse.ts';

const SAMPLES = [
  './fixtures/put-write-strategy.md',
  './fixtures/digital-asset-index.md',
  './fixtures/flawed-bond-strategy.md',
  '../../samples/flawed-carry-index.md',
];

describe('analysing again after an edit', () => {
  it.each(SAMPLES)('gives what a new process would give: %s', (path) => {
    let text = readFileSync(new URL(path, import.meta.url), 'utf8');
    const random = seededRandom(path.length);
    for (let n = 0; n < 16; n++) {
      text = randomEdit(text, random);
      // Here the version before is remembered, and all others before it.
      const again = analyse({ markdown: text });
      expect(faultsOf(text, again)).toEqual([]);
      if (n % 4 !== 3) continue;
      forgetTexts();
      expect(again).toEqual(analyse({ markdown: text }));
    }
  });

  it('changes nothing in what is remembered', () => {
    const text = readFileSync(new URL('../../samples/flawed-carry-index.md', import.meta.url), 'utf8');
    forgetTexts();
    const first = analyse({ markdown: text });
    for (let n = 0; n < 3; n++) expect(analyse({ markdown: text })).toEqual(first);
  });
});

describe('a memory', () => {
  it('computes once for a text, and drops what was not asked for in a while', () => {
    const computed: string[] = [];
    const sizeOf = remember((text) => {
      computed.push(text[0] ?? '');
      return text.length;
    });
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(300_000));
    const asked = [a, a, b, a, c, a, b].map((text = '') => sizeOf(text));
    expect(new Set(asked)).toEqual(new Set([300_000]));
    // b was in the generation that c pushed out.
    expect(computed).toEqual(['a', 'b', 'c', 'b']);
    forgetTexts();
    sizeOf(a ?? '');
    expect(computed).toEqual(['a', 'b', 'c', 'b', 'a']);
  });
});
