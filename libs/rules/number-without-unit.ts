import type { Quantity, SemanticIr, Sentence } from '#semantics';
import { sectionTypeOf } from './context.ts';
import type { Hit, Rule } from './rule.ts';

/** The number ends here or goes on with a word that is no unit. */
const BARE_AFTER =
  /^(?:["”)]?[.,;:)](?:\s|$)|\s?$|\s(?:and|or|of|to|in|on|at|for|from|is|are|by|with|than|per|when|if|that|which|as|but|while|where|since|after|before|until|above|below|over|under|between|because|relative|across|during|within|the|a|an|it|so|then|must|may|will|weights?)(?![\w-])|\s\()/i;
const COMPARED =
  /\b(?:exceeds?|exceed(?:ing|ed)|above|below|over|under|within|than|at least|at most|up to|least|most|reach(?:es|ed)?|to|of|is|are|at|by|equals?|be|=|around|about|net of)\s$/i;
/** What is measured in percent. */
const RATES =
  /\b(?:returns?|drawdowns?|weights?|spreads?|yields?|volatility|tax(?:es)?|fees?|caps?|allocations?|exposures?|turnover|margins?|discounts?|premiums?|slippage|tolerance|growth|commissions?|haircuts?|losses|loss|profits?|gains?|costs?|payouts?|interest|inflation|concentration|participation|CAGR|shares? of|increases?|decreases?|declines?|drops?|rises?|deviations?)\b/i;
const ALWAYS_PERCENT = /^(?:returns?|drawdowns?|tax(?:es)?|yields?|CAGR|volatility)$/i;
/** What is measured in money. */
const MONEY =
  /\b(?:(?:loss|order|position|exposure|notional|credit|daily|trading) (?:limit|value|size|amount)s?|capital|notional|turnover|market capitali[sz]ation|traded value|budget|premium|cash|proceeds|amount|order value|limit|price|cost|fee|assets under management|AUM|value)\b/i;
/** What is a bare number by nature. */
const PURE =
  /\b(?:ratio|scores?|z[-_]?scores?|rank(?:ed|s|ing)?|ranks|points?|index levels?|base (?:value|level|date)|initial (?:value|level)|start(?:ing)? (?:value|level)|factors?|multiplier|betas?|correlations?|coefficients?|alpha|R-?squared|p-?values?|t-?stat\w*|probability|times|divisor|sharpe|standard deviations?|degrees?|decile|quintile|quartile|percentile|version|page|year|century|code|port|id|number|exponent|power|lambda|parameter|threshold of|RSI|signal|zero|equal to|set to|leverage|hurst|skew\w*|kurtosis|normali[sz]ed|n =|count|divided|multipl\w+|extension|section|article|table|annex|figure)\b/i;
const PERIODS =
  /\b(?:interval|period|window|delay|lag|duration|horizon|look-?back|timeout|interval|latency|maturity|tenor|expiry) of\s$/i;
const SKIPPED = ['references', 'contact', 'history'];

const written = ({ text, start }: Sentence, quantity: Quantity): { before: string; number: string; after: string } => {
  const from = quantity.start - start;
  const to = quantity.end - start;
  return { before: text.slice(0, from), number: text.slice(from, to), after: text.slice(to) };
};

/** Digits after the point. */
const placesOf = (number: string): number => /\.(\d+)/.exec(number)?.[1]?.length ?? 0;

const isYear = (value: string, number: string): boolean => /^(?:18|19|20|21)\d\d$/.test(value) && !number.includes(',');
const content = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
      .map((word) => word.replace(/s$/, ''))
      .filter(
        (word) =>
          !/^(?:that|this|with|from|when|than|then|must|more|less|each|have|been|will|which|their|into|over|under)$/.test(
            word,
          ),
      ),
  );
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/** The same number with a unit elsewhere, in a sentence or row about the same thing. Looks at the first few only. */
const MOST_TWINS = 20;
const twinFinder = (
  ir: SemanticIr,
  sentences: ReadonlyMap<string, Sentence>,
): ((quantity: Quantity, sentence: Sentence) => Quantity | undefined) => {
  const rated = Map.groupBy(
    ir.quantities.filter(({ kind, unit }) => unit !== null && (kind === 'percent' || kind === 'money')),
    ({ value }) => value,
  );
  return (quantity, sentence) => {
    const ours = content(sentence.text);
    return (rated.get(quantity.value) ?? []).slice(0, MOST_TWINS).find((other) => {
      if (other.start === quantity.start) return false;
      const theirs = other.sentenceId === null ? undefined : sentences.get(other.sentenceId);
      if (theirs) return theirs.id === sentence.id || overlap(content(theirs.text), ours) >= 1;
      const row = ir.parameters.find(({ start, end }) => start <= other.start && other.end <= end);
      return row !== undefined && overlap(content(`${row.name} ${row.description ?? ''}`), ours) >= 1;
    });
  };
};

/** PR-03. 5 what? */
export const numberWithoutUnit: Rule = {
  id: 'PR-03',
  category: 'missing_unit',
  severity: 'high',
  title: 'Number without a unit',
  why: 'The same number means other things in percent, in basis points, in a currency or as a fraction.',
  satisfiedBy: 'Write the unit behind the number: %, bps, a currency code, days of a named kind, shares.',
  source: 'ISO 80000-1; ISO 4217',
  parameters: { RATES, MONEY, PURE },
  fires: [
    'The weight cap is 5%. No weight may exceed 5.',
    'The daily loss limit is 25,000 over all pairs.',
    'The strategy had an annual return of 12.5, with low turnover.',
    'A bar is an interval of 10 that ends at the full hour.',
    'Dividends are reinvested net of 15 withholding tax.',
  ],
  staysSilent: [
    'The weight cap is 5%. No weight may exceed 5%.',
    'The daily loss limit is 25,000 EUR over all pairs.',
    'The Z-Score is above 2.0.',
    'The base value is 1000 on 4 January 2010.',
    'The Sharpe ratio is 1.2.',
  ],
  check: (ir) => {
    const sentences = new Map(ir.sentences.map((sentence) => [sentence.id, sentence]));
    const twinOf = twinFinder(ir, sentences);
    const bySentence = Map.groupBy(ir.quantities, ({ sentenceId }) => sentenceId);
    const formulaBlocks = ir.formulas.filter(({ inCode }) => !inCode);
    let at = 0;
    const insideFormula = (start: number): boolean => {
      while (at > 0 && (formulaBlocks[at - 1]?.end ?? 0) > start) at--;
      while (at < formulaBlocks.length && (formulaBlocks[at]?.end ?? 0) <= start) at++;
      return (formulaBlocks[at]?.start ?? Infinity) <= start;
    };
    const decimals = ir.sentences.some(({ text }) => /\bdecimals?\b|\bfractions?\b/i.test(text));
    const percents = ir.quantities.some(({ kind }) => kind === 'percent');
    return ir.quantities.flatMap((quantity): Hit[] => {
      const sentence = quantity.sentenceId === null ? undefined : sentences.get(quantity.sentenceId);
      if (
        !sentence ||
        quantity.unit !== null ||
        quantity.kind !== 'plain' ||
        SKIPPED.includes(sectionTypeOf(ir, sentence))
      )
        return [];

      if (insideFormula(quantity.start)) return [];
      const { before, number, after } = written(sentence, quantity);
      if (
        isYear(quantity.value, number) ||
        /[=±≤≥<>([{/^_\\\uFFFC-]\s?$/.test(before) ||
        /^\s?[=/×*^\])}]|^\s?[-–]\s?\d/.test(after) ||
        /["'’]$/.test(before)
      )
        return [];
      const near = before.slice(-45);
      const cut = /^.*(?:[,;]|\b(?:and|but|while)\b)(?=\s(?:\w+\s){2})/.exec(near)?.[0].length ?? 0;
      const clause = `${near.slice(cut)} ${after.slice(0, 25)}`;
      const fraction = decimals && /^0\.\d/.test(number);
      const hit = (explanation: string, confidence: number, unit?: string): Hit[] => [
        {
          span: quantity,
          explanation,
          confidence,
          suggestion:
            unit === undefined
              ? { replacement: `${number} [unit]`, note: 'Give the unit.' }
              : {
                  replacement: `${number}${unit}`,
                  note: 'The unit that the document uses for the same number elsewhere.',
                },
        },
      ];
      const taxed =
        /^\s(?:withholding tax|tax|fee|commission|discount|haircut|margin requirement)\b/i.test(after) &&
        COMPARED.test(before);
      if (taxed) return hit(`"${number}" has no unit.`, 0.9);
      const siblings = (bySentence.get(sentence.id) ?? []).filter(
        ({ kind, unit }) => kind === 'money' && unit !== null,
      );
      const [sibling] = siblings;
      const alike =
        sibling !== undefined &&
        siblings.length > 1 &&
        siblings.every(({ unit }) => unit === sibling.unit) &&
        placesOf(number) > 0 &&
        siblings.every((other) => placesOf(written(sentence, other).number) === placesOf(number));
      if (alike && /^\s\(|^,|^\sand\b/.test(after) && !PURE.test(before.slice(-20)))
        return hit(`Its neighbours are in ${sibling.unit ?? ''}.`, 0.8, ` ${sibling.unit ?? ''}`);
      const apposition =
        /,\s$/.test(before) && number.includes(',') && MONEY.test(before.slice(-30)) && /^[;.]/.test(after);
      if (apposition) return hit(`"${number}" does not say in which currency.`, 0.8);
      if (!BARE_AFTER.test(after) || !COMPARED.test(before)) return [];
      if (PERIODS.test(before)) return hit(`"${number}" does not say of what unit of time.`, 0.9);
      const twin = twinOf(quantity, sentence);
      if (twin && !PURE.test(clause))
        return hit(
          `The same number has the unit ${twin.unit ?? ''} elsewhere.`,
          0.9,
          twin.unit === '%' ? '%' : undefined,
        );
      const within = /\bwithin\s$/i.test(before) && !/^\s(?:to|of (?:each|one another)|and \d)/.test(after);
      if (within) return hit(`"${number}" has no unit: a share, an amount or a time.`, 0.85);
      const orMore = /\bby\s$/i.test(before) && /^\sor (?:more|less)\b/i.test(after);
      if (orMore) return hit(`"${number}" does not say whether it is a percentage or an amount.`, 0.8);
      if (PURE.test(clause) || /\b(?:from|since|until|in|on|by)\s$/i.test(before)) return [];
      if (number.includes(',') && MONEY.test(near)) return hit(`"${number}" does not say in which currency.`, 0.85);
      if (
        /\bwithin\s$/i.test(before) &&
        /^\sof the (?:\w+ ){0,2}(?:price|level|value|index|mid|spread|target|weight)\b/i.test(after)
      )
        return hit(`"${number}" does not say whether it is a percentage or an amount.`, 0.85);
      const rate = RATES.exec(near.slice(-45));
      const percentNear = percents || /%|\bpercent\b/.test(sentence.text);
      if (rate && !fraction && (percentNear || ALWAYS_PERCENT.test(rate[0])))
        return hit(`"${rate[0]}" is given without a unit.`, 0.75);
      return [];
    });
  },
};
