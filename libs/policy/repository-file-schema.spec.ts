import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { InvalidRepositoryFile } from './domain/policy.errors.ts';
import { readRepositoryFile } from './read-repository-file.ts';
import { templates } from './templates/templates.ts';
import { writeRepositoryFile } from './write-repository-file.ts';

const published = JSON.parse(
  readFileSync(new URL('../../docs/policy-repository.schema.json', import.meta.url), 'utf8'),
) as object;
const fits = new Ajv({ strict: true, strictRequired: false, strictTypes: false }).compile(published);

const isRead = (file: unknown): boolean => {
  try {
    readRepositoryFile(stringify(file));
    return true;
  } catch (error) {
    if (error instanceof InvalidRepositoryFile) return false;
    throw error;
  }
};

describe('docs/policy-repository.schema.json', () => {
  it.each(templates.map((template) => [template.name, template] as const))(
    'describes %s as it is exported',
    (_n, it) => {
      for (const text of [writeRepositoryFile(it, 'json')]) {
        expect(fits(JSON.parse(text))).toBe(true);
      }
    },
  );

  it('says of any file what reading it says', () => {
    const rarely = <Value>(value: fc.Arbitrary<Value>, ...wrong: unknown[]): fc.Arbitrary<unknown> =>
      fc.oneof({ arbitrary: value, weight: 12 }, { arbitrary: fc.constantFrom(...wrong), weight: 1 });
    const text = fc.constantFrom('fee', 'Risk management', 'a b');
    const rule = fc.record(
      {
        type: rarely(
          fc.constantFrom('section_required', 'content_pattern', 'format_check', 'ai_evaluation'),
          'word_count',
          7,
        ),
        pattern: rarely(text, '', ' ', 7, null, 'x'.repeat(5_001)),
        message: rarely(text, '', ' ', 7, 'x'.repeat(501)),
      },
      { requiredKeys: ['type'] },
    );
    const policy = fc
      .record(
        {
          level: rarely(fc.constantFrom('MUST', 'SHOULD', 'MAY'), 'must', null),
          text: rarely(text, 7, 'x'.repeat(5_001)),
          rules: rarely(
            fc.array(rule, { maxLength: 2 }),
            7,
            null,
            Array.from({ length: 21 }, () => ({ type: 'ai_evaluation' })),
          ),
          examples: rarely(fc.array(text, { maxLength: 2 }), [''], [7], 'x'),
          surplus: fc.constant(1),
        },
        { requiredKeys: ['level'] },
      )
      .chain((it) => fc.boolean().map((keep) => (keep ? it : Object.assign({ ...it }, { surplus: undefined }))));
    const file = fc
      .record(
        {
          schemaVersion: rarely(fc.constant(1), 2, '1'),
          description: rarely(text, null, 7),
          jurisdiction: rarely(text, null, '', ' '),
          owner: rarely(text, null, 7, 'x'.repeat(201)),
          name: rarely(text, '', ' ', null),
          policies: rarely(fc.array(policy, { maxLength: 3 }), 7, null),
        },
        { requiredKeys: [] },
      )
      .map((it): unknown => {
        const { policies } = it;
        // Names are unique here: the schema cannot ask for that.
        const named = Array.isArray(policies)
          ? (policies as object[]).map((one, n) => JSON.parse(JSON.stringify({ name: `P${n}`, ...one })) as object)
          : policies;
        return policies === undefined ? it : { ...it, policies: named };
      });
    let read = 0;
    fc.assert(
      fc.property(file, (it) => {
        const answer = isRead(it);
        if (answer) read += 1;
        expect({ it, fits: fits(it) }).toEqual({ it, fits: answer });
      }),
      { numRuns: 500 },
    );
    // Otherwise it would have said nothing of files that are right.
    expect(read).toBeGreaterThan(20);
  });
});
