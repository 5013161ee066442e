/** Readers of setting texts. What they cannot read they leave as it is, for validation to refuse. */

export const lower = (text: string): string => text.toLowerCase();

export const number = (text: string): unknown => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

const FLAGS: Record<string, boolean> = {
  on: true,
  true: true,
  yes: true,
  '1': true,
  off: false,
  false: false,
  no: false,
  '0': false,
};

export const flag = (text: string): unknown => FLAGS[text.toLowerCase()] ?? text;

/** A comma list; blanks around the items do not count. */
export const items = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const LEVELS: Record<string, string> = { warning: 'warn', critical: 'fatal', err: 'error' };

/** The names of other logging systems are understood too. */
export const logLevel = (text: string): string => LEVELS[text.toLowerCase()] ?? text.toLowerCase();

/** `1` is a number of proxies here, not a yes. */
export const trust = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : flag(text));
