import { PLAIN, type Inline, type Marks } from '../inlines/inline.ts';
import { nameOf, type RstContext } from './rst-context.ts';

/** Markup must not begin inside of a word, nor before a space; it ends after a letter and before a border. */
const BEFORE = String.raw`(?<![\p{L}\p{N}\\])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const body = (end: string): string => String.raw`(?=\S)(?:\\[\s\S]|(?!${end})[^\\])*?(?:\\[\s\S]|[^\s\\])${end}`;

const MARKUP = new RegExp(
  [
    String.raw`(?<escape>\\[\s\S])`,
    String.raw`${BEFORE}(?:${'``'}(?<literal>(?=\S)[\s\S]*?\S)${'``'})${AFTER}`,
    String.raw`${BEFORE}(?::(?<role>[\w.+:-]+):)?_?${'`'}(?<text>(?=\S)(?:\\[\s\S]|[^${'`'}\\])*)${'`'}(?:(?<link>__?)|:(?<roleAfter>[\w.+-]+):)?${AFTER}`,
    String.raw`${BEFORE}\*\*(?<strong>${body(String.raw`\*\*`)})${AFTER}`,
    String.raw`${BEFORE}\*(?!\*)(?<emphasis>${body(String.raw`\*`)})${AFTER}`,
    String.raw`${BEFORE}\[(?<note>\d+|#[\w.-]*|\*|[A-Za-z][\w.-]*)\]_${AFTER}`,
    String.raw`${BEFORE}\|(?<substitution>(?=\S)[^|]*?\S)\|_{0,2}${AFTER}`,
    String.raw`${BEFORE}(?<reference>[\p{L}\p{N}](?:[\p{L}\p{N}.+:-]*[\p{L}\p{N}])?)__?${AFTER}`,
  ].join('|'),
  'gu',
);

const unescape = (text: string): string => text.replace(/\\(\s)/g, '').replace(/\\([\s\S])/g, '$1');

const ROLES: Readonly<Record<string, Partial<Marks>>> = {
  emphasis: { italic: true },
  strong: { bold: true },
  literal: { code: true },
  code: { code: true },
  file: { code: true },
  samp: { code: true },
  command: { bold: true },
  sub: { script: 'sub' },
  subscript: { script: 'sub' },
  sup: { script: 'sup' },
  superscript: { script: 'sup' },
  'title-reference': { italic: true },
  title: { italic: true },
  t: { italic: true },
};

/** `text <address>`: the text that is shown, and where it leads. */
const WITH_TARGET = /^([\s\S]*?)\s*<([^<>]+)>$/;

const linkTo = (text: string, context: RstContext): Inline => {
  const [, shown = '', address] = WITH_TARGET.exec(text) ?? [];
  if (address === undefined) {
    const target = context.targets.get(nameOf(text)) ?? '';
    return { kind: 'text', text: unescape(text), marks: { ...PLAIN, link: isAddress(target) ? target : '' } };
  }
  const target = address.endsWith('_') ? (context.targets.get(nameOf(address.slice(0, -1))) ?? '') : address;
  const link = isAddress(target) ? unescape(target) : '';
  return { kind: 'text', text: unescape(shown === '' ? address : shown), marks: { ...PLAIN, link } };
};

/** Names of other places in the document are no addresses. */
const isAddress = (target: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:|[./#]|[^\s_]+\.[a-z]{2,5}(?:[/#]|$))/i.test(target);

const interpreted = (role: string, text: string): Inline => {
  if (role === 'math') return { kind: 'formula', latex: text.trim(), display: false };
  const marks = { ...PLAIN, ...ROLES[role.split(':').at(-1) ?? ''] };
  // References of documentation tools name what they point to behind the text that is shown.
  const shown = marks.code ? text : (WITH_TARGET.exec(text)?.[1] ?? text);
  return { kind: 'text', text: unescape(shown === '' ? text : shown.replace(/^[~!]/, '')), marks };
};

/** The pieces of a paragraph. `referTo` numbers its footnotes. */
export const readInlines = (
  text: string,
  context: RstContext,
  referTo: (label: string) => number | undefined,
): Inline[] => {
  const inlines: Inline[] = [];
  const plain = (part: string): void => {
    if (part !== '') inlines.push({ kind: 'text', text: part, marks: PLAIN });
  };
  let at = 0;
  for (const match of text.matchAll(MARKUP)) {
    const groups = match.groups ?? {};
    plain(text.slice(at, match.index));
    at = match.index + match[0].length;
    if (groups['escape'] !== undefined) plain(unescape(groups['escape']));
    else if (groups['literal'] !== undefined) {
      inlines.push({ kind: 'text', text: groups['literal'], marks: { ...PLAIN, code: true } });
    } else if (groups['text'] !== undefined) {
      const role = groups['role'] ?? groups['roleAfter'];
      if (role !== undefined) inlines.push(interpreted(role, groups['text']));
      else if (groups['link'] !== undefined) inlines.push(linkTo(groups['text'], context));
      else if (match[0].startsWith('_')) plain(unescape(groups['text']));
      else inlines.push(interpreted('title', groups['text']));
    } else if (groups['strong'] !== undefined) {
      inlines.push({ kind: 'text', text: unescape(match[0].slice(2, -2)), marks: { ...PLAIN, bold: true } });
    } else if (groups['emphasis'] !== undefined) {
      inlines.push({ kind: 'text', text: unescape(match[0].slice(1, -1)), marks: { ...PLAIN, italic: true } });
    } else if (groups['note'] !== undefined) {
      const number = /^[A-Za-z]/.test(groups['note']) ? undefined : referTo(groups['note']);
      if (number === undefined) plain(`[${groups['note']}]`);
      else inlines.push({ kind: 'note', number });
    } else if (groups['substitution'] !== undefined) {
      const value = context.substitutions.get(nameOf(groups['substitution']));
      plain(value === undefined ? match[0] : unescape(value));
    } else if (groups['reference'] !== undefined) {
      // `t_` is a reference only where a target says so; `x_` of a formula is text.
      const known = context.targets.has(nameOf(groups['reference']));
      if (known) inlines.push(linkTo(groups['reference'], context));
      else plain(match[0]);
    }
  }
  plain(text.slice(at));
  return inlines;
};
