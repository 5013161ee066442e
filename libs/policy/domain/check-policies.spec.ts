import fc from 'fast-check';
import { buildIr } from '#semantics';
import type { JudgedPolicy, PolicyLevel, PolicyRule, PolicyVerdict } from '../events.ts';
import { templates } from '../templates/templates.ts';
import { checkPolicies } from './check-policies.ts';
import { complianceStatus, statusReason } from './compliance-status.ts';
import type { CheckedFinding, VersionText } from './version-text.ts';

const textOf = (markdown: string): VersionText => {
  const { sections, blocks } = buildIr(markdown);
  return { markdown, sections, blocks };
};
const policy = (rules: readonly PolicyRule[], level: PolicyLevel = 'MUST', name = 'P') => ({
  policyId: name,
  name,
  level,
  text: '',
  rules,
  examples: [],
});
const verdictOf = (markdown: string, rule: PolicyRule, findings?: readonly CheckedFinding[]): JudgedPolicy =>
  checkPolicies(textOf(markdown), [policy([rule])], findings).verdicts[0]!;
const judge = (markdown: string, type: PolicyRule['type'], pattern: string) => verdictOf(markdown, { type, pattern });
const riskManagement = templates.flatMap(({ policies }) => policies).find(({ name }) => name === 'Risk management')!
  .rules[0]!;
const SAYS = 'The daily loss of the strategy is limited to two per cent of its capital at any time.';

describe('section_required', () => {
  it.each([
    ['prose', `# Spec\n\n## 3 Risk Management\n\n${SAYS}`],
    ['prose under a sub-heading', `# Spec\n\n## Risk management\n\n### Limits\n\n${SAYS}`],
    [
      'a list',
      '## Risk controls\n\n- gross exposure at most 200 %\n- net exposure at most 20 %\n- halt at a loss of 1.5 %',
    ],
    ['a table', '## RISK MANAGEMENT\n\n| Limit | Value |\n|---|---|\n| Gross | 200 % |'],
    ['a formula', '## Risk limits\n\n$$L_t = 0.02 C_t$$'],
    ['text beside a placeholder', `## Risk management\n\n${SAYS} The stop is TBD.`],
    ['the second of two', `## Risk management\n\nTBD\n\n## Risk limits\n\n${SAYS}`],
  ])('is met by a section with %s', (_what, markdown) =>
    expect(verdictOf(`${markdown}\n`, riskManagement)).toMatchObject({ verdict: 'met' }),
  );

  it.each([
    ['the word risk in a heading', `## Principal risks\n\n${SAYS}`, 'No section'],
    ['the word risk in the text', `## Overview\n\nRisk management is done with care. ${SAYS}`, 'No section'],
    ['a disclosure of risks', `## Risk factors and risk disclosure\n\n${SAYS}`, 'No section'],
    ['the title of the document', `# Risk management\n\n${SAYS}\n\n## Overview\n\n${SAYS}`, 'No section'],
    ['a heading at the end', '# Spec\n\n## Risk management\n', 'no text under it'],
    ['a heading before the next one', `## Risk management\n\n## Overview\n\n${SAYS}`, 'no text under it'],
    ['sub-headings alone', '## Risk management\n\n### Limits\n\n### Stops\n\n## Data', 'no text under it'],
    ['TBD', '## Risk management\n\nTBD', 'placeholder'],
    [
      'a long placeholder',
      '## Risk management\n\nThe risk management of this strategy is to be determined by the desk in the next version of this document.',
      'placeholder',
    ],
    ['a table of placeholders', '## Risk management\n\n| Limit | Value |\n|---|---|\n| TBD | TBD |', 'placeholder'],
    ['a table without rows', '## Risk management\n\n| Limit | Value |\n|---|---|\n', 'too little'],
    ['a few words', '## Risk management\n\nRisks are managed with care.', 'too little (5 words)'],
    ['a heading inside code', `## Notes\n\n\`\`\`\n## Risk management\n${SAYS}\n\`\`\``, 'No section'],
  ])('is not met by %s', (_what, markdown, reason) =>
    expect(verdictOf(`${markdown}\n`, riskManagement)).toMatchObject({
      verdict: 'not_met',
      reason: expect.stringContaining(reason),
    }),
  );

  it('quotes the heading and what the section says', () => {
    const markdown = `# Spec\n\n## 3 Risk Management\n\n${SAYS}\n`;
    const { evidence } = verdictOf(markdown, riskManagement);
    expect(evidence.map(({ quote }) => quote)).toEqual(['3 Risk Management', SAYS]);
  });

  it('gives the message of the rule when it is not met', () =>
    expect(verdictOf('## A', { type: 'section_required', pattern: 'b', message: 'B is needed.' }).reason).toBe(
      'B is needed. No section has such a heading.',
    ));
});

describe('content_pattern', () => {
  it('finds words across line breaks and emphasis, and quotes the Markdown as it is', () => {
    const markdown = '# T\n\nThe **index\nadministrator** is 😀 liable.\n';
    const { verdict, evidence } = judge(markdown, 'content_pattern', 'index administrator');
    expect(verdict).toBe('met');
    expect(evidence).toEqual([{ quote: 'index\nadministrator', start: 11, end: 30 }]);
  });
  it('does not look at headings', () =>
    expect(judge('# Index administrator\n\nText.', 'content_pattern', 'administrator').verdict).toBe('not_met'));
  it('takes a match of nothing for none', () =>
    expect(judge('Some text.', 'content_pattern', String.raw`\b|zzz`).verdict).toBe('not_met'));
  it('keeps the asterisk of a product', () =>
    expect(judge('The level is w * p today.', 'content_pattern', String.raw`w \* p`).verdict).toBe('met'));
});

describe('format_check', () => {
  it('wants a whole line in exactly this form', () => {
    const pattern = String.raw`Version: \d+\.\d+`;
    expect(judge('# T\n\n**Version:** 1.2\n', 'format_check', pattern)).toMatchObject({ verdict: 'met' });
    expect(judge('# T\n\nVersion: 1.2 of May\n', 'format_check', pattern).verdict).toBe('not_met');
    expect(judge('# T\n\nversion: 1.2\n', 'format_check', pattern).verdict).toBe('not_met');
  });
});

describe('finding_absent', () => {
  const markdown = 'The fee is TBD.';
  const finding = { ruleId: 'SC-12', category: 'placeholder', title: 'Placeholder', quote: 'TBD', start: 11, end: 14 };
  const absent = (pattern: string, findings?: CheckedFinding[]) =>
    verdictOf(markdown, { type: 'finding_absent', pattern }, findings);
  it.each(['SC-12', 'SC-*', 'placeholder'])('fails on a finding of %s and quotes it', (pattern) =>
    expect(absent(pattern, [finding])).toMatchObject({ verdict: 'not_met', evidence: [{ quote: 'TBD' }] }),
  );
  it.each(['SC-01', 'MC-*', 'vague_term'])('is met when there is none of %s', (pattern) =>
    expect(absent(pattern, [finding]).verdict).toBe('met'),
  );
  it('is unknown before the analysis', () => expect(absent('SC-12').verdict).toBe('unknown'));
  it('does not quote what the text does not say', () =>
    expect(absent('SC-12', [{ ...finding, quote: 'TBC' }]).evidence).toEqual([]));
});

describe('a policy', () => {
  const met: PolicyRule = { type: 'content_pattern', pattern: 'fee' };
  const notMet: PolicyRule = { type: 'content_pattern', pattern: 'zzz' };
  const unknown: PolicyRule = { type: 'ai_evaluation' };
  it.each([
    ['met', 'met when all its rules are', [met, met]],
    ['not_met', 'not met when one rule is not', [met, unknown, notMet]],
    ['unknown', 'unknown when one rule is, and none fails', [met, unknown]],
    ['unknown', 'unknown without rules', []],
  ] as const)('is %s: %s', (verdict, _when, rules) =>
    expect(checkPolicies(textOf('The fee.'), [policy(rules)]).verdicts[0]!.verdict).toBe(verdict),
  );
});

describe('the status', () => {
  const verdict = (level: PolicyLevel, result: PolicyVerdict['verdict']) => ({
    level,
    verdict: result,
    name: `${level} one`,
  });
  it.each([
    ['PENDING', []],
    ['COMPLIANT', [verdict('MUST', 'met'), verdict('SHOULD', 'met'), verdict('MAY', 'not_met')]],
    ['COMPLIANT', [verdict('MUST', 'waived'), verdict('SHOULD', 'waived')]],
    ['PARTIAL', [verdict('MUST', 'met'), verdict('SHOULD', 'not_met')]],
    ['PARTIAL', [verdict('MUST', 'met'), verdict('SHOULD', 'unknown')]],
    ['NON_COMPLIANT', [verdict('MUST', 'not_met'), verdict('SHOULD', 'met')]],
    ['NON_COMPLIANT', [verdict('MUST', 'unknown')]],
  ] as const)('is %s', (status, verdicts) => expect(complianceStatus(verdicts)).toBe(status));
  it('names what is unknown', () =>
    expect(statusReason([verdict('MUST', 'unknown')])).toBe('MUST unknown, which is not a pass: MUST one.'));
});

describe('the checker', () => {
  const piece = fc.constantFrom(
    '# A\n',
    '## Risk management\n',
    '\n',
    'TBD',
    ' risk ',
    '**bold**',
    '*',
    '😀',
    '\ud800',
    '| a | b |\n|---|---|\n| c | d |\n',
    '$$x=1$$\n',
    '- item\n',
    'The index committee meets. ',
    '```\ncode\n```\n',
    '\r\n',
    '> quote\n',
    'ß',
  );
  const rules: PolicyRule[] = [
    ...templates.flatMap(({ policies }) => policies.flatMap((it) => it.rules)),
    { type: 'content_pattern', pattern: '.+' },
    { type: 'content_pattern', pattern: '[^a]risk|😀|ß' },
    { type: 'format_check', pattern: '.+' },
  ];
  const policies = rules.map((rule, n) => policy([rule], 'MUST', `P${n}`));

  it('quotes exactly what stands in the text, whatever the text', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const markdown = pieces.join('');
        for (const { evidence, verdict, reason } of checkPolicies(textOf(markdown), policies).verdicts) {
          expect(reason).not.toBe('');
          if (verdict === 'met') expect(evidence.length).toBeGreaterThan(0);
          for (const { quote, start, end } of evidence) {
            expect(quote).toBe(markdown.slice(start, end));
            expect(quote).not.toBe('');
          }
        }
      }),
      { numRuns: 100 },
    ));

  it('gives the same answer twice', () =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = textOf(pieces.join(''));
        expect(checkPolicies(text, policies)).toEqual(checkPolicies(text, policies));
      }),
      { numRuns: 20 },
    ));

  it('is not held up by a pattern that backtracks for ever elsewhere', () => {
    const markdown = `${'a'.repeat(100_000)}b`;
    expect(judge(markdown, 'content_pattern', '(a+)+$').verdict).toBe('not_met');
    expect(judge(markdown, 'content_pattern', '(a|aa)+c').verdict).toBe('not_met');
  });
});
