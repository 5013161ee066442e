import { BLANK } from './blank.ts';
import type { Rule } from './rule.ts';
import { findInSentences } from './find-in-sentences.ts';
import { remember } from '#semantics';

const PLACEHOLDER = new RegExp(
  [
    '\\b(?:TBD|TBC|TBA|TBR|TODO|FIXME|XXX+)\\b',
    '\\b(?:to be|yet to be|still to be|remains? to be) (?:determined|defined|confirmed|decided|agreed|specified|completed|announced|finali[sz]ed|advised|added|provided|filled in|clarified)\\b',
    BLANK.source,
    '\\b(?:XX|xx|NN)\\s?(?:%|bps?\\b|basis points|days?|months?|USD|EUR)',
    '(?<![\\w?])\\?{3,}(?!\\w)',
    '(?<![\\w_])_{4,}(?![\\w_])',
    '<(?:insert|placeholder|value|tbd|tbc|name|date)[^<>\\n]{0,40}>',
    '\\b(?:placeholder|lorem ipsum)\\b',
    '\\b(?:to follow|coming soon|under (?:discussion|review)|not yet (?:known|decided|defined|determined|available|specified|set))\\b(?=\\s?[.;,)]|\\s?$)',
    '<<[^<>\\n]{1,40}>>|\\{\\{[^{}\\n]{1,40}\\}\\}',
    '\\b(?:may be|is|are) incomplete\\b',
  ].join('|'),
  'gi',
);

const ONE = new RegExp(PLACEHOLDER.source, 'i');
const isPlaceholder = remember((text) => ONE.test(text));

/** SC-12. What is still to be written cannot be implemented. */
export const placeholderLeftInText: Rule = {
  id: 'SC-12',
  category: 'placeholder',
  severity: 'critical',
  title: 'Placeholder left in the text',
  why: 'A value that is still to come cannot be implemented; everyone will fill in another one.',
  satisfiedBy: 'Give the value, or say who sets it, when, and where it is published.',
  source: 'ISO/IEC/IEEE 29148:2018, completeness of requirements',
  parameters: { placeholder: PLACEHOLDER },
  fires: [
    'The annual fee is TBD.',
    'The cap is set at [insert value] of the index.',
    'The threshold is to be determined.',
    '| Name | Value |\n| --- | --- |\n| fee | TBC |',
  ],
  staysSilent: [
    'The annual fee is 0.25%.',
    'The amount to be invested is determined on the Selection Day.',
    'See the list [1] of sources.',
  ],
  check: (ir) => [
    ...findInSentences(ir, PLACEHOLDER).map(({ start, end, match }) => ({
      span: { start, end },
      explanation: `"${match[0]}" stands where a value should be.`,
      confidence: 0.95,
    })),
    ...ir.tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => {
          const short = cell.text.split(/\s+/).length < 4;
          return short && isPlaceholder(cell.text)
            ? [{ span: cell, explanation: `"${cell.text}" stands where a value should be.`, confidence: 0.95 }]
            : [];
        }),
      ),
    ),
  ],
};
