/**
 * A blank that waits to be filled, as the proposals of rules leave it: `[trading | calendar]`, `[value and unit]`, `[time zone]`.
 * No link text, no footnote, no interval.
 */
export const BLANK =
  /\[(?:[^[\]\n|]{1,40}\|[^[\]\n]{1,60}|(?:which|value|name|number|unit|time zone|multiple|limit|date|day|month|business day|amount|threshold|currency|source|provider|insert|enter|add|fill|specify|placeholder|to be|tbd|tbc|●|•|x+|\?+|_+|\.{2,}|…)(?![\w'’])[^[\]\n,]{0,60}|if <[^<>\n]{1,40}>)\](?!\()/gi;
