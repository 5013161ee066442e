import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { buildIr } from './build-ir.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(read('docs/semantic-ir.schema.json')) as object,
);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('docs/semantic-ir.schema.json', () => {
  it.each([
    'samples/eurozone-momentum-index-methodology.md',
    'samples/flawed-carry-index.md',
    'samples/intraday-vwap-reversion-strategy.md',
    'libs/rules/fixtures/flawed-token-basket.md',
  ])('describes the IR of %s', (path) => {
    validate(plain(buildIr(read(path))));
    expect(validate.errors).toBeNull();
  });

  it('describes blocks of code', () => {
    validate(plain(buildIr('# A\n\n```python\nx = 1\n```\n')));
    expect(validate.errors).toBeNull();
  });

  it.each([
    { schemaVersion: 2 },
    { terms: [{ id: 'x' }] },
    { wordCount: 'many' },
    { surprise: true },
    { documentType: { type: 'poem', traits: [] } },
  ])('refuses %j', (wrong) =>
    expect(validate({ ...(plain(buildIr('# A\n\nText.')) as object), ...wrong })).toBe(false),
  );
});
