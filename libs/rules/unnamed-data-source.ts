import { sectionTypeOf } from './context.ts';
import type { Rule } from './rule.ts';

/** SC-05. Data from somebody. */
export const unnamedDataSource: Rule = {
  id: 'SC-05',
  category: 'unnamed_data_source',
  severity: 'high',
  title: 'Data source without a name',
  why: 'Vendors differ in prices, corrections and times, so the numbers cannot be reproduced without knowing which one is meant.',
  satisfiedBy: 'Name the provider, the product or file, the field, and the time at which it is taken.',
  source:
    'IOSCO Principles for Financial Benchmarks, principle 7 (data sufficiency); Regulation (EU) 2016/1011, article 11',
  fires: [
    'Prices are taken from the data vendor.',
    'Ratings come from a third-party provider.',
    'The analytics platform computes the risk figures from our pricing service.',
  ],
  staysSilent: [
    'Prices are taken from the Refinitiv DataScope Select file.',
    'Ratings come from the data provider (Moody’s Investors Service).',
    'The service is free.',
  ],
  check: (ir) => {
    const sentences = new Map(ir.sentences.map((sentence) => [sentence.id, sentence]));
    const defined = new Set(ir.terms.map(({ name }) => name.toLowerCase()));
    return ir.dataSources.flatMap((source) => {
      const sentence = sentences.get(source.sentenceId);
      if (source.provider !== null || !sentence || ['references', 'contact'].includes(sectionTypeOf(ir, sentence)))
        return [];
      if (defined.has(source.mention.replace(/^(?:the|an?|our|its)\s/i, '').toLowerCase())) return [];
      return [
        {
          span: source,
          explanation: `"${source.mention}" is not named.`,
          suggestion: {
            replacement: `${source.mention} ([name of provider and product])`,
            note: 'Name who supplies the data and in which product or file.',
          },
          confidence: 0.85,
        },
      ];
    });
  },
};
