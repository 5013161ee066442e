import type { DocumentType, Section, Sentence } from './ir.ts';

const INDEX = /\bind(?:ex|ices|exes)\b|\bbaskets?\b|\bconstituents?\b|\bdivisor\b|\bbenchmark\b|\breconstitution\b/gi;
const STRATEGY =
  /\bstrateg(?:y|ies)\b|\bsignals?\b|\bpositions?\b|\borders?\b|\btrad(?:e|es|ed|ing)\b|\bbuy\b|\bsell\b|\bportfolio\b|\brebalanc\w+|\bexposures?\b|\bleverage\b/gi;
/** What a document may be about beyond its type, and the words that tell. */
export const documentTraits: readonly (readonly [DocumentType['traits'][number], RegExp])[] = [
  [
    'options',
    /\b(?:(?:call|put)s?\b(?=.{0,40}\b(?:options?|strike|premium|expir))|options?\b(?=.{0,60}\b(?:strike|expir|premium|call|put|writ)|s?\b.{0,10}\bagainst positions)|strike price|covered calls?)/i,
  ],
  ['crypto', /\b(?:crypto\w*|bitcoin|tokens?|stablecoins?|DeFi|digital[- ]assets?|virtual currenc\w+|blockchains?)\b/i],
  [
    'leverage',
    /\b(?:leverag(?:e|ed|ing)|margin (?:loan|account|trading|call)|borrow(?:ed|ing) (?:funds|money|capital))\b/i,
  ],
  ['short', /\b(?:short[- ](?:sell|sales?|selling|positions?)|long[-/ ]short|sell(?:s|ing)? short|go(?:es)? short)\b/i],
  ['futures', /\b(?:futures|perpetuals?|forwards?|swaps?)\b/i],
  [
    'fx',
    /\b(?:currency (?:pairs?|carry|forwards?|overlay)|FX (?:carry|forwards?|spot|pairs?)|G10 currencies|carry trades?)\b/i,
  ],
  ['intraday', /\b(?:intraday|high[- ]frequency|tick data|order book)\b/i],
  ['credit', /\b(?:credit spreads?|corporate bonds?|credit ratings?)\b/i],
];

const count = (texts: readonly string[], pattern: RegExp): number =>
  texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);

/** "The strategy does not use leverage" is about none. */
const DENIED = /\b(?:not|no|never|without|neither|nor|un)\s(?:[\w-]+\s){0,3}$/i;

const says = (text: string, pattern: RegExp): boolean => {
  const match = pattern.exec(text);
  return match !== null && !DENIED.test(text.slice(0, match.index));
};

/** Which kind of specification this is, from its words; the title counts ten times. */
export const documentType = (
  title: string,
  sections: readonly Section[],
  sentences: readonly Sentence[],
): DocumentType => {
  const texts = [
    ...sections.map(({ heading }) => heading),
    ...sentences.map(({ text }) => text),
    ...Array.from({ length: 10 }, () => title),
  ];
  const index = count(texts, INDEX);
  const strategy = count(texts, STRATEGY);
  const type = Math.max(index, strategy) < 3 ? 'other' : index * 1.5 >= strategy ? 'index' : 'strategy';
  return {
    type,
    traits: documentTraits.filter(([, pattern]) => texts.some((text) => says(text, pattern))).map(([trait]) => trait),
  };
};
