import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import { NAMED_SOURCE } from './named-source.ts';
import type { Rule } from './rule.ts';

const PRICE =
  /\b(?:(?:closing|current|daily|market|last|historical|spot|opening|settlement|mid|adjusted|latest|end-of-day)[- ])?prices?(?: data)?\b|\breturns?\b/gi;
const CALCULATES =
  /=|\b(?:calculat|comput|use[sd]?\b|using|based on|required|requires|needed|signals?|average|divided|ratio)\w*/i;
/** What else data are taken from without saying where. */
const VENUES =
  /\b(?:trad(?:e[sd]?|ing) on (?:major |leading |various |several |liquid |the )?exchanges|(?:monitor(?:s|ing)? |from |on |via )?social media|news (?:feeds?|sources?|flow)|alternative data|on-chain data|online sources|public sources|the internet)\b/gi;

/** SC-09. Prices from nowhere. */
export const priceWithoutSource: Rule = {
  id: 'SC-09',
  category: 'unnamed_data_source',
  severity: 'high',
  title: 'Price without source, field and time',
  why: 'Without vendor, field and time two implementers read different prices for the same day.',
  satisfiedBy: 'Name the vendor or exchange file, the price field, the time, and what is used when it is missing.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 7; Regulation (EU) 2016/1011, article 11',
  parameters: { VENUES },
  fires: [
    'The score is calculated from the current price and the average price.',
    'Trade on exchanges when the signal is positive.',
  ],
  staysSilent: [
    'The score is calculated from closing prices supplied by Bloomberg.',
    'The price of a product can fall.',
  ],
  check: (ir) => {
    const sourced =
      ir.sentences.some(({ text }) => NAMED_SOURCE.test(text)) ||
      ir.sections.some(({ type }) => type === 'data') ||
      ir.dataSources.length > 0;
    const use = findInSentences(
      ir,
      PRICE,
      (sentence) =>
        !['risk', 'results', 'references', 'overview'].includes(sectionTypeOf(ir, sentence)) &&
        CALCULATES.test(sentence.text),
    )[0];
    const required = findInSentences(
      ir,
      /\b(?:[A-Z]?[a-z]+\s)?(?:price|market) data (?:is|are) (?:required|needed|used)\b/gi,
    )[0];
    return [
      ...(sourced || !use
        ? []
        : [{ span: use, explanation: 'The document names no source for prices.', confidence: 0.7 }]),
      ...(required && !ir.sentences.some(({ text }) => NAMED_SOURCE.test(text)) && (sourced || !use)
        ? [{ span: required, explanation: 'The document names no source for prices.', confidence: 0.7 }]
        : []),
      ...findInSentences(
        ir,
        VENUES,
        (sentence) => !['risk', 'results', 'references', 'overview'].includes(sectionTypeOf(ir, sentence)),
      ).map(({ start, end, match }) => ({
        span: { start, end },
        explanation: `"${match[0]}" names no venue or provider.`,
        severity: 'medium' as const,
        confidence: 0.7,
      })),
    ];
  },
};
