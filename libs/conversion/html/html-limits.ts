import { ConversionFailure } from '../conversion-failure.ts';

/** Browsers stop nesting at 512. */
const MAX_DEPTH = 512;
const MAX_LENGTH = 20_000_000;
/** Elements whose end tag may be left out, or that have none: they say nothing about depth. */
const UNCOUNTED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|thead|tbody|tfoot|colgroup|option|optgroup|rt|rp|html|head|body)$/i;
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]*)[^>]*?(\/?)>/g;

/** Throws `too-complex` for a page that is too long or nested too deeply to be parsed in reasonable time. */
export const checkHtmlLimits = (html: string): void => {
  if (html.length > MAX_LENGTH) throw new ConversionFailure('too-complex', 'The page is too long to be read.');
  let depth = 0;
  for (const [, closing, name = '', selfClosing] of html.matchAll(TAG)) {
    if (UNCOUNTED.test(name)) continue;
    if (closing === '/') depth = Math.max(0, depth - 1);
    else if (selfClosing !== '/') depth++;
    if (depth > MAX_DEPTH) throw new ConversionFailure('too-complex', 'The page is nested too deeply to be read.');
  }
};
