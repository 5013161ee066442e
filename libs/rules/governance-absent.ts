import { isComplete, sectionTypeOf } from './context.ts';
import type { Rule } from './rule.ts';

const AUTHORITY =
  /\b(?:committee|board|administrator|approv\w+|authori[sz]\w+|sign[- ]?off|oversight|compliance (?:officer|function)|head of|validated by|responsible (?:for|person|party)|index sponsor|change control|reviewed by|owner)\b/i;
const CHANGE =
  /\b(?:approv\w+|change[sd]?|amend\w*|review\w*|exception|override|consult\w+|announc\w+|notice|audit\w*|decid\w+|authori[sz]\w+)\b/i;
const POWERS: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'who decides on a change',
    /\b(?:rules?|methodology|document|parameters?|provisions?|terms|limits?) (?:may|can|could|might) be (?:changed|amended|modified|revised|altered|updated|raised|lowered|increased|relaxed|lifted|exceeded)\b|\b(?:model|rule|parameter|strategy|methodology) changes (?:is|are) (?:made|implemented|introduced|applied)\b/i,
    /\b(?:committee|board|administrator|officer|head of|sponsor|approv\w+|governance)\b/i,
  ],
  [
    'who decides an exception',
    /\b(?:exceptions?|overrides?|deviations?|manual (?:interventions?|adjustments?|overrides?))\b[^.]{0,40}\b(?:may|can|are|is)\b[^.]{0,20}\b(?:allowed|permitted|possible|granted|made|accepted|happen|applied|used)\b|\bmay be (?:overridden|waived)\b|\b(?:adjusted|changed|overridden|set) manually\b|\bmanually (?:adjusted|changed|overridden)\b/i,
    /\b(?:committee|board|administrator|officer|head of|desk|approv\w+ by|consent|decision of)\b/i,
  ],
];

/** SC-08. Who may change the rules. */
export const governanceAbsent: Rule = {
  id: 'SC-08',
  category: 'missing_governance',
  severity: 'high',
  title: 'Nobody is named who approves, reviews or changes',
  why: 'Without an authority for changes, exceptions and errors the published number depends on who is asked.',
  satisfiedBy:
    'Name who approves changes, how they are announced, who reviews the method and how often, and who decides exceptions.',
  source:
    'IOSCO Principles for Financial Benchmarks, principles 2–5 and 12; Regulation (EU) 2016/1011, articles 4, 5 and 13; MiFID II RTS 6, articles 1–2',
  parameters: { AUTHORITY, CHANGE },
  fires: [
    '# Alpha Strategy\n\nThe strategy uses leverage.\n\n## Signals\n\nBuy tokens when the signal rises and sell positions when it falls.',
    '# Beta Index\n\nManual overrides may happen. Exceptions may be granted.',
  ],
  staysSilent: [
    '# Alpha Strategy\n\nThe strategy uses leverage of 2. Changes are approved by the head of trading.\n\n## Signals\n\nBuy tokens when the signal rises and sell positions when it falls.',
    '# Notes\n\nA short note on prices.',
  ],
  check: (ir) => {
    const { traits } = ir.documentType;
    const expected =
      isComplete(ir) ||
      (ir.documentType.type !== 'other' &&
        traits.some((trait) => trait === 'leverage' || trait === 'crypto') &&
        ir.wordCount < 400);
    const governed =
      ir.sentences.some(
        (sentence) =>
          AUTHORITY.test(sentence.text) &&
          CHANGE.test(sentence.text) &&
          !['results', 'references'].includes(sectionTypeOf(ir, sentence)) &&
          !/^[\s\w]*(?:owner|status)\s?:/i.test(sentence.text),
      ) ||
      ir.sections.some(
        ({ type, heading }) => type === 'governance' && /governance|change|oversight|approval|committee/i.test(heading),
      );
    const anchor = ir.title ?? ir.sentences[0];
    const absent =
      expected && !governed && anchor
        ? [
            {
              span: anchor,
              explanation:
                'The document says nowhere who approves changes, who reviews the method and who decides exceptions.',
              insertAt: ir.length,
              confidence: 0.75,
            },
          ]
        : [];
    const open = POWERS.flatMap(([what, power, authority]) =>
      ir.sentences.flatMap((sentence) => {
        const match = power.exec(sentence.text);
        return match &&
          !ir.sentences.some(
            ({ text }) => /\b(?:chang|amend|modif|exception|overrid|interven)/i.test(text) && authority.test(text),
          )
          ? [
              {
                span: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length },
                explanation: `Nothing says ${what}.`,
                confidence: 0.7,
              },
            ]
          : [];
      }),
    );
    return [...absent, ...open];
  },
};
