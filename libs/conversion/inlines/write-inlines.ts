import { escapeMarkdown } from '../escape-markdown.ts';
import { PLAIN, type Inline, type Marks } from './inline.ts';

const sameMarks = (a: Marks, b: Marks): boolean =>
  a === b ||
  (a.bold === b.bold &&
    a.italic === b.italic &&
    a.strike === b.strike &&
    a.code === b.code &&
    a.script === b.script &&
    a.link === b.link);

/** Word cuts a sentence into many runs; runs that look the same are one. */
const joined = (inlines: readonly Inline[]): Inline[] => {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (inline.kind !== 'text' || last?.kind !== 'text') all.push(inline);
    // White space looks the same in bold.
    else if (sameMarks(last.marks, inline.marks) || (inline.text.trim() === '' && !last.marks.link)) {
      all[all.length - 1] = { ...last, text: last.text + inline.text };
    } else all.push(inline);
  }
  return all;
};

const code = (text: string): string => {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${text.startsWith('`') || text.endsWith('`') ? ` ${text} ` : text}${fence}`;
};

/** `P_{t-1}` for an index, `x^2` for a power; "1st" stays. */
const scripted = (text: string, script: 'sub' | 'sup'): string => {
  if (/^(?:st|nd|rd|th|tm|sm|®|©)$/i.test(text)) return text;
  return `${script === 'sub' ? '_' : '^'}${text.length === 1 ? text : `{${text}}`}`;
};

const emphasised = (text: string, { bold, italic, strike }: Marks): string => {
  const stars = '*'.repeat((bold ? 2 : 0) + (italic ? 1 : 0));
  const lines = strike ? '~~' : '';
  return `${stars}${lines}${text}${lines}${stars}`;
};

const WORD = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** CommonMark does not open or close emphasis between punctuation and a letter: then better no emphasis than stars. */
const canBeMarked = (core: string, before: string, after: string): boolean =>
  !(PUNCTUATION.test(core.slice(0, 1)) && WORD.test(before)) && !(PUNCTUATION.test(core.slice(-1)) && WORD.test(after));

const linkTo = (text: string, address: string): string =>
  `[${text}](${address.replace(/[\s()<>]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`;

const writeText = (text: string, marks: Marks, before: string, after: string, inTable: boolean): string => {
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (core === '') return text;
  const escaped = (plain: string): string => {
    const safe = marks.code ? code(plain) : escapeMarkdown(plain);
    const shown = marks.script === '' ? safe : scripted(safe, marks.script);
    return inTable ? shown.replaceAll('|', '\\|') : shown;
  };
  const marked = canBeMarked(core, before, after) && marks.script === '' && !marks.code;
  const lines = core.split('\n').map((line) => {
    const shown = line.trim() === '' ? '' : escaped(marks.code ? line : line.trim());
    if (shown === '') return '';
    const strong = marked ? emphasised(shown, marks) : shown;
    return marks.link === '' ? strong : linkTo(strong, marks.link);
  });
  return lead + lines.join('\n') + trail;
};

const edge = (inline: Inline | undefined, side: 'first' | 'last'): string => {
  if (inline === undefined) return '';
  if (inline.kind !== 'text') return '$';
  return side === 'first' ? inline.text.slice(0, 1) : inline.text.slice(-1);
};

const writeOther = (inline: Exclude<Inline, { kind: 'text' }>, inTable: boolean): string => {
  if (inline.kind === 'formula') return `$${inTable ? inline.latex.replaceAll('|', '\\vert ') : inline.latex}$`;
  if (inline.kind === 'note') return `[^${inline.number}]`;
  return `![${escapeMarkdown(inline.alt.replace(/\s+/g, ' '))}](${inline.target.replace(/[\s()]/g, '_')})`;
};

/** Markdown of a paragraph's pieces; a line feed in it is a line break of the author. */
export const writeInlines = (inlines: readonly Inline[], { inTable }: { readonly inTable: boolean }): string =>
  joined(inlines)
    .map((inline, i, all) =>
      inline.kind === 'text'
        ? writeText(inline.text, inline.marks, edge(all[i - 1], 'last'), edge(all[i + 1], 'first'), inTable)
        : writeOther(inline, inTable),
    )
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** The same without emphasis, for headings. */
export const withoutEmphasis = (inlines: readonly Inline[]): Inline[] =>
  inlines.map((inline) =>
    inline.kind === 'text'
      ? {
          ...inline,
          marks: { ...PLAIN, script: inline.marks.script, link: inline.marks.link, code: inline.marks.code },
        }
      : inline,
  );
