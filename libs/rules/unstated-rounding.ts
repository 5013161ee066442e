import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const ROUNDING =
  /\bround(?:ed|ing|s)?\b(?! (?:trips?|lots?|turns?)\b)|\bdecimal places?\b|\bdecimals\b|\bsignificant (?:digits?|figures?)\b|\btruncat\w+|\bwhole (?:shares?|numbers?|units?|contracts?)\b|\binteger\b|\bnearest\b|\bdouble precision\b|\bfloating[- ]point\b/i;
/** In an index the number that is published must be meant, not only the shares that are bought. */
const SUBJECT =
  /\b(?:levels?|values?|index|indices|publish\w*|all|results?|weights?|NAV|numbers?|calculat\w+|prices?|scores?|decimals?)\b/i;
const RESULT =
  /\b(?:index (?:level|value)s?|(?:the )?weights?|scores?|number of (?:shares|contracts|units)|net asset value|NAV|divisor|levels?|prices?) (?:\w+ ){0,6}?(?:is|are) (?:\w+ ){0,2}?(?:calculated|computed|published|given by|determined|disseminated)\b|\b(?:is|are) (?:calculated|computed) as\b|\b(?:publish|disseminat)(?:es|ed|ing)?\b[^.]{0,40}\b(?:levels?|values?|index|NAV)\b/gi;

/** PR-01. Numbers without decimals. */
export const unstatedRounding: Rule = {
  id: 'PR-01',
  category: 'missing_precision',
  severity: 'high',
  title: 'Rounding and decimals are not stated',
  why: 'Published and traded numbers differ in the last places, and the differences grow when intermediate results are rounded.',
  satisfiedBy:
    'Say to how many decimals, by which method, and at which step numbers are rounded; also when they are not.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 11; IEEE 754-2019',
  parameters: { ROUNDING, RESULT },
  fires: [
    '# Alpha Index\n\nThe index level of the index is calculated as:\n\nI_t = M_t / D_t',
    '# Beta Index\n\nEach constituent of the index is equally weighted.\n\nWeight = Score / Sum(Scores)',
  ],
  staysSilent: [
    '# Alpha Index\n\nThe index level of the index is calculated as follows and rounded half up to two decimal places:\n\nI_t = M_t / D_t',
    '# Notes\n\nPrices are published by the exchange.',
  ],
  check: (ir) => {
    if (ir.documentType.type === 'other') return [];
    const tabled = ir.tables.some(({ columns }) =>
      columns.some(({ text }) => /\bdecimals?\b|\brounding\b|\bprecision\b/i.test(text)),
    );
    const said = ir.sentences.filter(({ text }) => ROUNDING.test(text));
    const stated =
      tabled ||
      said.some(({ text }) => ir.documentType.type !== 'index' || SUBJECT.test(text)) ||
      ir.parameters.some(({ name, description }) => ROUNDING.test(`${name} ${description ?? ''}`));
    if (stated) return [];
    const formula = ir.formulas.find(({ inCode, parsed, notation }) => !inCode && parsed && notation === 'plain');
    const prose = findInSentences(
      ir,
      RESULT,
      (sentence) => !['risk', 'results', 'references', 'overview'].includes(sectionTypeOf(ir, sentence)),
    )[0];
    const place = formula ?? prose;
    if (!place || (!formula && ir.documentType.type !== 'index')) return [];
    return [
      {
        span: { start: place.start, end: place.end },
        explanation: 'The document says nowhere how its numbers are rounded.',
        insertAt: place.end,
        confidence: 0.75,
      },
    ];
  },
};
