import type { Span } from '#kernel';
import type { Formula, Sentence } from '../ir.ts';
import { tokenise } from '../formula/tokenise.ts';

export interface SymbolDefinition extends Span {
  readonly name: string;
  readonly definition: string;
  readonly definitionSpan: Span;
}

const SUBSCRIPT =
  '(?:\\\\?_(?:\\\\?\\{[^{}\\n]{1,30}\\}|[\\p{L}\\p{N}]+(?:,[\\p{L}\\p{N}]+)*(?:[-−+]\\d)?|\\\\[A-Za-z]+))';
const BARE = `(?:\\\\{1,2}[A-Za-z]{2,12}${SUBSCRIPT}{0,2}|[\\p{L}][\\p{L}\\p{N}]{0,15}${SUBSCRIPT}{1,2}|[\\p{L}]\\d?(?![\\p{L}\\p{N}])|[\\p{L}]{1,12}\\([\\p{L}](?:[-−+]\\d)?\\)|Δ[\\p{L}]{0,3}|[A-Z][A-Z0-9]{1,5}(?![\\p{L}]))`;
const SYMBOL = `(?:\`[^\`\\n]{1,40}\`|\\$[^$\\n]{1,60}\\$|\\\\{1,2}\\([^\\n]{1,60}?\\\\{1,2}\\)|\\*{1,2}${BARE}\\*{1,2}|${BARE})`;
const VERB =
  '(?:\\s{0,2}(?::=|[:=–—]|-(?=\\s))|\\s{1,2}(?:is|are|denotes?|represents?|means?|refers? to|stands? for|being|equals?|indicates?|(?=(?:the|an?|its|their)\\s)))';
/** At the start of a list item or line: "w_i is the weight", "- **N**: number of …", "`x` = …". */
const AT_START = new RegExp(
  `^\\s{0,3}(?:[Ww]here\\s|[Ww]ith\\s|[Aa]nd\\s|[Ll]et\\s)?(${SYMBOL}(?:(?:,\\s|\\sand\\s|\\sor\\s)${SYMBOL}){0,4})${VERB}\\s{0,2}`,
  'u',
);
/** Inside a sentence, after "where", "with", a comma, a semicolon or "and". */
const INSIDE = new RegExp(
  `(?:\\b[Ww]here:?|\\b[Ww]ith|\\b[Ll]et|\\band|[,;(])\\s{1,2}(${SYMBOL})${VERB}\\s{0,2}`,
  'gu',
);
/** "where dt is the days in the window and dr the days that remain": the verb is not said twice. Only for symbols of formulas. */
const ELLIPTIC = /(?:,|\band)\s(\p{L}[\p{L}\p{N}_]{1,8})\s(?=(?:the|an?|its|their)\s)/gu;
/** Names of several words, only where a where-list stands: "Historical Price is the price …", "Base Level = 1000". */
const NAMED =
  /^\s{0,3}(?:[Ww]here\s)?\*{0,2}([A-Z][\p{L}\p{N}&/-]{1,24}(?:[ _][\p{L}\p{N}&/()%-]{1,24}){0,5})\*{0,2}(?:\s{0,2}[:=]|\s(?:is|are|denotes|represents|means|equals))\s/u;

const canonical = (written: string): string => {
  if (/^[\p{L}][\p{L}\p{N}&/-]*(?: [\p{L}\p{N}&/()%-]+)+$/u.test(written)) return written;
  const name = tokenise(written.replace(/[`$*]|\\{1,2}[()]/g, ''), 0).find(({ kind }) => kind === 'name');
  if (!name) return written.replace(/[`$*]/g, '').trim();
  const index = /\(([^()]{1,8})\)\s*$/.exec(written)?.[1];
  const subscripts = [...(name.subscripts ?? []), ...(index === undefined ? [] : [index.replace(/\s/g, '')])];
  const label = /\^\\?\{?\s?(?:\\{1,2}(?:text|mathrm)\s?\{)?([\p{L}*]{2,})/u.exec(written)?.[1];
  const base = label === undefined ? name.text : `${name.text}^${label}`;
  return subscripts.length > 0 ? `${base}_{${subscripts.join(',')}}` : base;
};

/** What where-lists and sentences say of symbols. Raw Markdown is read, because symbols stand in code and math marks. */
export const findSymbolDefinitions = (
  markdown: string,
  sentences: readonly Sentence[],
  formulas: readonly Formula[],
): readonly SymbolDefinition[] => {
  const found: SymbolDefinition[] = [];
  const used = new Set(formulas.flatMap(({ symbols }) => symbols.map(({ base }) => base.toLowerCase())));
  const ends = formulas.map(({ end }) => end).sort((a, b) => a - b);
  let passed = 0;
  /** For rising offsets. */
  const lastFormulaBefore = (at: number): number => {
    while (passed < ends.length && (ends[passed] ?? 0) <= at) passed++;
    return ends[passed - 1] ?? -1;
  };
  const add = (symbol: string, start: number, from: number, end: number): void => {
    const definition = markdown.slice(from, end).trim();
    if (definition.length > 1)
      found.push({
        name: canonical(symbol),
        start,
        end: start + symbol.length,
        definition,
        definitionSpan: { start: from, end },
      });
  };
  for (const sentence of sentences) {
    const raw = markdown.slice(sentence.start, sentence.end);
    const close = formulas.length > 0 && sentence.start - lastFormulaBefore(sentence.start) < 3000;
    const whereList =
      /^\s{0,2}(?:where|with|in which)\b/i.test(sentence.lead ?? '') || /\bwhere\b|\bwith\b/i.test(sentence.lead ?? '');
    const start = AT_START.exec(raw);
    if (start && (close || whereList || sentence.kind === 'list_item' || /[_`$\\]/.test(start[1] ?? ''))) {
      for (const symbol of (start[1] ?? '').split(/,\s|\sand\s|\sor\s/)) {
        if (/^[AI]$/.test(symbol) && !whereList && !/^\s*where/i.test(raw)) continue;
        add(symbol, sentence.start + raw.indexOf(symbol), sentence.start + start[0].length, sentence.end);
      }
    }
    const named = whereList || close ? NAMED.exec(raw) : null;
    if (named && !start && used.has((named[1] ?? '').toLowerCase()))
      add(named[1] ?? '', sentence.start + raw.indexOf(named[1] ?? ''), sentence.start + named[0].length, sentence.end);
    if (!/\bwhere\b|\bwith\b|\blet\b|\bdenote|[`$_\\]/i.test(raw)) continue;
    for (const match of raw.matchAll(ELLIPTIC)) {
      const symbol = match[1] ?? '';
      const from = match.index + match[0].length;
      if (used.has(symbol.toLowerCase()))
        add(symbol, sentence.start + match.index + match[0].indexOf(symbol, 1), sentence.start + from, sentence.end);
    }
    for (const match of raw.matchAll(INSIDE)) {
      const symbol = match[1] ?? '';
      if (/^[aAI]$/.test(symbol)) continue;
      const at = match.index + match[0].indexOf(symbol, 1);
      const from = match.index + match[0].length;
      const stop = /[,;](?=\s)|$/.exec(raw.slice(from))?.index ?? raw.length;
      add(symbol, sentence.start + at, sentence.start + from, sentence.start + from + stop);
    }
  }
  return found;
};
