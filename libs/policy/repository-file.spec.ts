import fc from 'fast-check';
import { InvalidRepositoryFile } from './domain/policy.errors.ts';
import { readRepositoryFile, type FileFault } from './read-repository-file.ts';
import type { PolicyDraft } from './repository-draft.ts';
import { templates } from './templates/templates.ts';
import { writeRepositoryFile } from './write-repository-file.ts';

const faultsOf = (text: string): FileFault[] => {
  try {
    readRepositoryFile(text);
  } catch (error) {
    if (error instanceof InvalidRepositoryFile) return error.context!['errors'] as FileFault[];
    throw error;
  }
  return [];
};
const linesOf = (text: string) => faultsOf(text).map(({ line, field, message }) => `${line} ${field} ${message}`);

describe('a policy repository file', () => {
  it.each(
    templates.flatMap((template) => [
      [template.name, template, 'json'] as const,
      [template.name, template, 'yaml'] as const,
    ]),
  )('%s is read back as it was written', (_name, { name, description, jurisdiction, policies }, format) => {
    const draft = { name, description, jurisdiction, owner: 'Index Compliance', policies };
    expect(readRepositoryFile(writeRepositoryFile(draft, format))).toEqual(draft);
  });

  it('is read back whatever its texts are', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 }).filter((it) => !it.includes('\0'));
    const text = any.filter((it) => it.trim() !== '');
    const policy: fc.Arbitrary<PolicyDraft> = fc.record({
      name: text,
      level: fc.constantFrom('MUST', 'SHOULD', 'MAY'),
      text: any,
      rules: fc.constant([{ type: 'content_pattern', pattern: String.raw`\d+ "x" 'y'`, message: 'a: b' } as const]),
      examples: fc.array(text, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(text, policy, fc.constantFrom<'json' | 'yaml'>('json', 'yaml'), (name, it, format) => {
        const draft = { name, description: null, jurisdiction: name, owner: null, policies: [it] };
        expect(readRepositoryFile(writeRepositoryFile(draft, format))).toEqual(draft);
      }),
      { numRuns: 300 },
    );
  });

  it('may be indented with tabs when it is JSON', () =>
    expect(readRepositoryFile('{\n\t"name": "A",\n\t"policies": []\n}\n')).toEqual({
      name: 'A',
      description: null,
      jurisdiction: null,
      owner: null,
      policies: [],
    }));

  it('may name a template', () => expect(readRepositoryFile('{"template": "x"}')).toEqual({ template: 'x' }));

  it('lists every fault of YAML with its line', () =>
    expect(
      linesOf(
        [
          'name: ""',
          'author: me',
          'owner: ""',
          'policies:',
          '  - name: Overview',
          '    level: WILL',
          '    rules:',
          '      - type: section_required',
          '        pattern: "(a"',
          '      - type: content_pattern',
          '      - type: word_count',
          '  - name: overview',
          '    level: MUST',
          '  - just a text',
        ].join('\n'),
      ),
    ).toEqual([
      '1 name must be a text of 1 to 200 characters',
      '2 author is not known here; known are schemaVersion, name, description, jurisdiction, owner, policies',
      '3 owner must be a text of 1 to 200 characters',
      '6 policies.0.level must be one of MUST, SHOULD, MAY',
      expect.stringMatching(/^9 policies\.0\.rules\.0\.pattern .*at character 1, missing closing \)/),
      '10 policies.0.rules.1.pattern A rule of type content_pattern needs a pattern.',
      '11 policies.0.rules.2.type must be one of section_required, content_pattern, format_check, finding_absent, ai_evaluation',
      '12 policies.1.name "overview" is taken by policy 1',
      '14 policies.2 must be a mapping of names to values',
    ]));

  it('lists the faults of JSON with their lines', () =>
    expect(linesOf('{\n  "name": 7,\n  "policies": [\n    { "name": "A" }\n  ]\n}')).toEqual([
      '2 name must be a text of 1 to 200 characters',
      '4 policies.0.level must be one of MUST, SHOULD, MAY',
    ]));

  it.each([
    ['NUL', 'name: "a\\0"\npolicies: []', 1],
    ['half a character', '{"name": "a\\ud800", "policies": []}', 1],
    ['broken YAML', 'name: [a\npolicies: []', 2],
    ['a name given twice', 'name: a\nname: b\npolicies: []', 2],
    ['broken JSON', '{\n "name": "a",\n "policies": [}\n', 3],
    ['a list', '- a', 1],
    ['nothing', '', 1],
    ['no policies', 'name: a', 1],
    [
      'an alias that multiplies',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replaceAll(
        /./g,
        (c) =>
          `${c}: &${c} [${Array(10)
            .fill(`*${String.fromCharCode(c.charCodeAt(0) - 1)}`)
            .join(',')}]\n`,
      )}`,
      1,
    ],
  ])('refuses %s', (_what, text, line) => expect(faultsOf(text)[0]).toMatchObject({ line }));
});

describe('a file that is nested deeper than any repository', () => {
  it.each([
    ['lists', '['.repeat(200_000)],
    ['maps', '{a: '.repeat(50_000)],
    ['list items', '- '.repeat(100_000)],
    ['complex keys', '? '.repeat(100_000)],
    ['lists below a name', `name: A\npolicies:\n  ${'['.repeat(2_000)}${']'.repeat(2_000)}`],
  ])('in %s is refused in words, with its line', (_what, text) => {
    const [fault, ...others] = faultsOf(text);
    expect(fault).toMatchObject({ line: text.split('\n').length, message: 'is nested deeper than 64 levels' });
    expect(others).toEqual([]);
  });
});

it('tells ten faults in words, and all of them as data', () => {
  const policies = Array.from({ length: 50 }, () => '  - 7').join('\n');
  try {
    readRepositoryFile(`name: A\npolicies:\n${policies}\n`);
    throw new Error('was read');
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidRepositoryFile);
    expect((error as InvalidRepositoryFile).message).toMatch(/line 12: policies\.9 .*; and 40 more\.$/);
    expect((error as InvalidRepositoryFile).context?.['errors']).toHaveLength(50);
  }
});
