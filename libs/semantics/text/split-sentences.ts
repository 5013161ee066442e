import type { Span } from '#kernel';
import { remember } from './remember.ts';

/** Words after which a full stop seldom ends a sentence. */
const ABBREVIATIONS = new Set(
  'e.g i.e cf vs etc approx no nos sec secs art arts fig figs eq eqs para paras vol vols pp ed eds al st mr mrs ms dr prof inc ltd co corp plc u.s u.k e.u a.m p.m p.a incl excl resp max min avg est jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);
/** Abbreviations that often do end one: then the next word decides. */
const OFTEN_FINAL = new Set('etc a.m p.m p.a inc ltd co corp plc al u.s u.k no'.split(' '));
const LONGEST = 1500;
const CLOSERS = /["'”’)\]\s]/;

const endsSentence = (text: string, stop: number): boolean => {
  const mark = text[stop];
  if (mark === '!' || mark === '?') return /\s/.test(text[stop + 1] ?? ' ') || CLOSERS.test(text[stop + 1] ?? ' ');
  let after = stop + 1;
  while (after < text.length && /["'”’)\]]/.test(text[after] ?? '')) after++;
  if (after < text.length && !/\s/.test(text[after] ?? '')) return false;
  const next = /\S/.exec(text.slice(after, after + 40))?.[0] ?? '';
  const before = /[\p{L}\p{N}.]{0,24}$/u.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? '';
  const word = before.toLowerCase();
  if (/^[ap]\.m$/.test(word) && /^\s{0,2}\(?[A-Z]{2,4}\b/.test(text.slice(after, after + 10))) return false;
  if (ABBREVIATIONS.has(word))
    return OFTEN_FINAL.has(word) && /[A-Z“"]/.test(next) && !(word === 'no' && /\d/.test(next));
  if (/^[A-Za-z]$/.test(before))
    return before === 'I' || /^[a-z]$/.test(before)
      ? true
      : !/[A-Z]/.test(next) || /\s\s/.test(text.slice(stop + 1, stop + 3));
  if (/^(?:\d+\.)*\d+$/.test(before) && /^\s*$/.test(text.slice(0, stop - before.length))) return false;
  return next === '' || !/[a-z,;]/.test(next);
};

/** Spans of the sentences in masked prose, relative to it, trimmed. Breaks at line feeds (soft breaks are spaces by then) and at 1,500 units. */
export const splitSentences = remember((text): readonly Span[] => {
  const spans: Span[] = [];
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    if (end > start) spans.push({ start, end });
  };
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    const cut =
      unit === '\n' ||
      i - start >= LONGEST - 1 ||
      ((unit === '.' || unit === '!' || unit === '?') && endsSentence(text, i));
    if (!cut) continue;
    let end = i + 1;
    while (end < text.length && /["'”’)\]]/.test(text[end] ?? '')) end++;
    push(start, end);
    start = end;
    i = end - 1;
  }
  push(start, text.length);
  return spans;
});
