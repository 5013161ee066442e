import type { SemanticIr } from '#semantics';
import { isOperative, sectionTypeOf } from './context.ts';
import { capitalisedPhrases } from './capitalised-phrases.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

/** Market notions that each provider draws another line for. */
const NEEDS_CRITERION =
  /\b(?:investment[- ]grade|high[- ]yield (?=bonds?|issuers?|debt)|(?:large|mid|small|micro|mega)[- ]caps?\b(?= (?:stocks?|compan|equit|universe|segment|index))|emerging[- ]market (?:countries|stocks|equities)|developed[- ]market (?:countries|stocks|equities)|parent index|underlying universe|peer group|benchmark index|cash equivalents|(?:sector|country|regional) (?:ETFs|funds)|risk[- ]free rate|inflation rate|market stress|(?:volatile|turbulent|stressed|adverse|abnormal|extreme|illiquid) (?:markets?|market conditions|periods|times)|(?:from|in) (?:developed|emerging) markets|stress(?:ed)? (?:period|regime)s?|(?:high|low)[- ]volatility regime|bull(?:ish)? market|bear(?:ish)? market|distressed (?:issuers?|debt|companies)|controversial weapons|stable ?coins|growth stocks|value stocks|interest rate differential|fossil fuel (?:companies|exposure|involvement)|penny stocks|(?:deep |far )?(?:out|in|near)[- ](?:of[- ])?the[- ]money|(?:short|long)[- ]dated|core (?:trading )?hours|off[- ]peak)\b/gi;
const GIVEN =
  /\d|\bdefined\b|\bmeans\b|\bas published\b|\brated\b|\baccording to\b|\bset out\b|\bsee\b|\bi\.e\.|\(|\bclassif\w+ by\b/i;

/** Documents that define terms capitalise them; only there a capital letter promises a definition. */
const FEWEST_DEFINED = 3;

const knownNames = ({ terms, title }: SemanticIr): ReadonlySet<string> =>
  new Set(
    [...terms.flatMap(({ name, aliases }) => [name, ...aliases]), ...(title ? [title.text] : [])].map((name) =>
      name.toLowerCase().replace(/s$/, ''),
    ),
  );

/** IR-05. Used like a defined term, and not defined. */
export const undefinedTerm: Rule = {
  id: 'IR-05',
  category: 'undefined_term',
  severity: 'high',
  title: 'Term used but not defined',
  why: 'The word stands for something exact, and the document does not say for what.',
  satisfiedBy: 'Define the term, or use one that is defined.',
  source: 'ISO 704:2022; IOSCO Principles for Financial Benchmarks, principle 11',
  parameters: { NEEDS_CRITERION, FEWEST_DEFINED },
  fires: [
    '## Definitions\n\n- **Universe** means all stocks.\n- **Weight** means the share of a stock.\n- **Review Day** means the last Friday of June.\n\n## Method\n\nThe Weight is set on the Valuation Day from the Universe. On the Valuation Day prices are read.',
    'Buy signals are generated when the credit rating is investment grade.',
  ],
  staysSilent: [
    '## Definitions\n\n- **Universe** means all stocks.\n- **Weight** means the share of a stock.\n- **Valuation Day** means the last Friday of June.\n\n## Method\n\nThe Weight is set on the Valuation Day from the Universe.',
    'Buy signals are generated when the credit rating is investment grade (BBB- or better at S&P).',
  ],
  check: (ir) => {
    const known = knownNames(ir);
    const definitions = ir.terms.filter(({ form }) => form === 'means' || form === 'colon' || form === 'quoted').length;
    const capitalised = definitions < FEWEST_DEFINED ? [] : capitalisedPhrases(ir, known);
    const notions = findInSentences(
      ir,
      NEEDS_CRITERION,
      (sentence) =>
        isOperative(ir, sentence) && sectionTypeOf(ir, sentence) !== 'overview' && !GIVEN.test(sentence.text),
    );
    const reported = new Set<string>();
    return [
      ...capitalised.map(({ name, uses, span }) => ({
        span,
        explanation: `"${name}" is used ${uses.length === 1 ? 'once' : `${uses.length} times`} and defined nowhere.`,
        related: uses.slice(1, 6),
        confidence: 0.8,
      })),
      ...notions.flatMap(({ start, end, match }) => {
        const name = match[0].trim();
        const key = name.toLowerCase().replace(/s$/, '');
        if (reported.has(key) || known.has(key)) return [];
        reported.add(key);
        return [
          {
            span: { start, end },
            explanation: `Nothing says where the line of "${name}" is drawn.`,
            severity: 'medium' as const,
            confidence: 0.7,
          },
        ];
      }),
    ];
  },
};
