import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const WITHHELD =
  /\b(?:(?:our |a |the |its |an )?(?:proprietary|in-house|confidential|undisclosed|internal)\s(?:\w+[\s-]){0,2}?(?:models?|schemes?|formulas?|algorithms?|methodolog(?:y|ies)|methods?|approach|process|scoring|scores?|techniques?|weighting)|(?:the )?(?:exact|precise|detailed|specific)\s(?:\w+\s){0,2}?(?:methodology|formula|calculation|method|weights?|thresholds?|parameters?|values?)\s(?:is|are)\s(?:determined|set|available|described elsewhere|confidential|proprietary|not)|(?:an? |the )?(?:adjustment|scaling|correction|normali[sz]ation|weighting|scale) factor (?=is (?:calculated|applied|determined|used)))/gi;

/** SC-03. A calculation that is said to exist and not shown. */
export const withheldMethod: Rule = {
  id: 'SC-03',
  category: 'incomplete_formula',
  severity: 'critical',
  title: 'Calculation is mentioned but not given',
  why: 'The result depends on a calculation that the document does not hold.',
  satisfiedBy: 'Write the formula with its inputs, window and normalisation, or cite a public document that does.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 11; Regulation (EU) 2016/1011, article 13',
  parameters: { WITHHELD },
  fires: ['R(t) is the return under our proprietary weighting scheme.', 'Stocks are scored with an in-house model.'],
  staysSilent: ['R(t) is the sum of the weighted returns.', 'Stocks are scored by the formula in Section 4.'],
  check: (ir) =>
    findInSentences(
      ir,
      WITHHELD,
      (sentence) =>
        !['risk', 'references', 'overview'].includes(sectionTypeOf(ir, sentence)) || /proprietary/i.test(sentence.text),
    ).flatMap(({ start, end, match, sentence }) => {
      const referred = ir.references.some((reference) => reference.sentenceId === sentence.id);
      if (
        referred ||
        (/factor\s?$/.test(match[0]) &&
          ir.formulas.some(({ defines }) => defines?.name.toLowerCase().includes('factor')))
      )
        return [];
      return [
        { span: { start, end }, explanation: `"${match[0].trim()}" is not given in the document.`, confidence: 0.8 },
      ];
    }),
};
