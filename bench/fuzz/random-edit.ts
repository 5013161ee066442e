import type { Random } from '../pipeline/generate/random.ts';

/** What writers type, and what converters and careless hands leave behind. */
const PIECES: readonly [string, ...string[]] = [
  ' ',
  '\n',
  '\n\n',
  '## 4.2 Weighting\n\n',
  '- **Vol Target**: 10%\n',
  'The weight must not exceed the cap. ',
  'as set out in Section 9 ',
  'over the previous 20 days ',
  'I_t = I_{t-1} * (1 + R_t',
  '$$\\frac{a}{b_{t-1}} = ',
  '| a | b |\n| --- | --- |\n| 1 | TBD |\n',
  '```\n',
  '**',
  '`',
  '$',
  '(',
  '|',
  '\r\n',
  '\\(',
  'etc. ',
  '16:00 ',
  '🙂',
  'e\u0301',
  '\u00a0',
  '\ufffc',
  '\u0000',
];

/** One edit as people make it: something typed in, taken out, put elsewhere, doubled or replaced; anywhere, also inside marks. */
export const randomEdit = (text: string, random: Random): string => {
  const at = random.whole(0, text.length);
  const end = Math.min(text.length, at + random.whole(0, random.chance(0.1) ? 2000 : 60));
  const piece = text.slice(at, end);
  switch (random.whole(0, 4)) {
    case 0:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(end);
    case 3:
      return text.slice(0, end) + piece + text.slice(end);
    default: {
      const rest = text.slice(0, at) + text.slice(end);
      const to = random.whole(0, rest.length);
      return rest.slice(0, to) + piece + rest.slice(to);
    }
  }
};
