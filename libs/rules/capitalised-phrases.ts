import type { Span } from '#kernel';
import type { SemanticIr } from '#semantics';

/** Common words of the trade. A capitalised phrase made of nothing else is a defined term; one with another word in it is a name. */
const LEXICON = new Set(
  `account accrual action actual adjusted adjustment administrator agent allocation amount announcement annual asset auction average averaging band bar base basket benchmark bid board bond book borrowing break buffer business calculation calendar call cap capital capitalisation capitalization cash category change close closing collateral committee component composite constituent contract corporate cost counter coupon coverage credit currency current cut cutoff daily date day decay default delivery deposit determination differential dispersion disruption distribution divergence dividend divisor drawdown due duration early earnings effective eligible eligibility end entry equity event excess exchange execution exercise exit expected expiry exposure factor fair filter overlay fallback fee field final first fixing floating floor flow forward free front funding gain gap gross group growth hedge hedging high historical holding holiday horizon identifier implied inclusion index initial input instrument interest interval intraday inverse investable investment issuer lag last leg lending level leverage limit liquid liquidity list listing log long lookback loss low lower lookahead maintenance manager margin mark market maturity maximum mean measure median methodology mid midpoint minimum model momentum month monthly multiplier net next notice notional number observation offer official open opening option order over overlay par parameter parent participation payment peak pending period point policy pool portfolio position premium previous price pricing primary principal process product profit proxy publication put qualifying quarter quarterly quotation quote rank ranking rate rating ratio realised realized rebalance rebalancing recognition reconstitution record redemption reference regime regular relative relevant replacement report reserve reset residual return review risk roll rolling rounding rule run sale sample schedule score screen screening secondary sector security selected selection sell sensitivity series session settlement share short signal size slippage smoothing source specified speed spot spread start step stock stop strategy strike sub-index supervisor suspension swap symbol target tax term threshold tick tier time total tracking trade trading tranche transaction trend trigger turnover underlying unit universe update upper valuation value variance vendor venue version volatility volume warmup week weekly weight weighted weighting window withholding yield z-score zero`.split(
    ' ',
  ),
);
const PHRASE =
  /(?<![\w.’'&-])(?:[A-Z]{2,5}\s(?=(?:Filter|Score|Model|Overlay|Factor|Signal|Adjustment|Rule|Test|Ratio|Threshold|Limit|Window|Date|Day)\b))?[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:\s[A-Z][a-z]+(?:-[A-Z][a-z]+)?){0,4}(?![\w’'])/g;
const ARTICLE =
  /\b(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very|[Aa]ny|[Pp]er|[Tt]his|[Tt]hat|[Oo]ne|[Nn]o|[Ff]irst|[Ll]ast|[Nn]ext|[Pp]revious|[Tt]wo|\d+)\s{1,3}$/;
/** A capital here belongs to the sentence, the list item or a label, not to a term. */
const AT_START = /^[\s\uFFFC"“(•-]*$|[.:;!?]["”)]?\s+$|[:–—|]\s*$/;

const singular = (name: string): string => name.toLowerCase().replace(/s$/, '');
const common = (word: string): boolean => LEXICON.has(word.toLowerCase()) || LEXICON.has(singular(word));

/** A document with more known names than this capitalises nothing but them, so one use is enough. */
const MANY_DEFINED = 10;

export interface CapitalisedPhrase {
  readonly name: string;
  readonly span: Span;
  readonly uses: readonly Span[];
}

/**
 * Capitalised phrases of common trade words in mid-sentence that are no known name: used as defined terms. A phrase of one word needs an article
 * and two uses, a longer one an article or two uses, because titles and emphasis are capitalised too.
 */
export const capitalisedPhrases = (ir: SemanticIr, known: ReadonlySet<string>): readonly CapitalisedPhrase[] => {
  const found = new Map<string, { name: string; uses: Span[]; articles: number; built: boolean }>();
  const headings = new Set(ir.sections.map(({ heading }) => singular(heading)));
  /** Known names laid end to end: "Index Business Day" of "Index" and "Business Day". */
  const covered = (words: readonly string[]): boolean =>
    words.length === 0 ||
    words.some((_, n) => known.has(singular(words.slice(0, n + 1).join(' '))) && covered(words.slice(n + 1)));
  const longer = [...known].filter((name) => name.includes(' '));
  /** "Weight cap" is known, though its second word has no capital. */
  const startsKnown = (rest: string): boolean => {
    const words = rest.toLowerCase();
    return longer.some((name) => words.startsWith(name));
  };
  const partly = (words: readonly string[]): boolean => words.some((word) => known.has(singular(word)));
  for (const { text, start } of ir.sentences)
    for (const match of text.matchAll(PHRASE)) {
      let words = match[0].split(/\s/);
      const acronym = /^[A-Z]{2,}$/.test(words[0] ?? '');
      let at = match.index;
      if (!acronym && AT_START.test(text.slice(0, at))) {
        const first = words[0] ?? '';
        words = words.slice(1);
        at += first.length + 1;
        if (common(first)) continue;
      }
      const next = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
      const before = text.slice(0, at);
      if (
        words.length === 0 ||
        !words.every((word, n) => common(word) || (acronym && n === 0)) ||
        covered(words) ||
        startsKnown(text.slice(at, at + 60)) ||
        /[A-Z0-9&][\w.&]*\s$/.test(before.slice(-12).replace(/\b(?:The|A|An|Each|Every|Any|No|If|On|In|At)\s$/, '')) ||
        /^\s[A-Z\d]|^\s?&/.test(next)
      )
        continue;
      const name = words.join(' ');
      if (headings.has(singular(name)) && words.length > 1 && !ARTICLE.test(before)) continue;
      const key = singular(name);
      const entry = found.get(key) ?? { name, uses: [], articles: 0, built: partly(words) };
      entry.uses.push({ start: start + at, end: start + at + name.length });
      if (ARTICLE.test(before)) entry.articles++;
      found.set(key, entry);
    }
  return [...found.values()].flatMap(({ name, uses, articles, built }) => {
    const first = uses[0];
    const enough = name.includes(' ')
      ? built
        ? articles > 0 && uses.length > 1
        : articles > 0 || uses.length > 1
      : articles > 0 && (uses.length > 1 || known.size > MANY_DEFINED);
    return first && enough ? [{ name, span: first, uses }] : [];
  });
};
