import type { Edit } from '#documents/messages';
import type { Finding } from '#rules';

/** The span that a decision on a finding replaces; an empty one, at the place of insertion, for something that is missing. */
export const proposedSpan = ({
  absence,
  insertAt,
  start,
  end,
  quote,
}: Finding): Pick<Edit, 'start' | 'end' | 'quote'> =>
  absence ? { start: insertAt ?? end, end: insertAt ?? end, quote: '' } : { start, end, quote };
