import { given, oneOf, texts, without } from '../api/search.ts';
import { endOfDay, startOfDay } from '../i18n/days.ts';

export const VIEWS = ['events', 'access', 'proof'] as const;
export const OUTCOMES = ['allowed', 'denied'] as const;

/** What the address of the audit trail may say. Days are of the reader's calendar, `to` is within. */
export interface AuditSearch {
  readonly view?: (typeof VIEWS)[number];
  readonly from?: string;
  readonly to?: string;
  readonly type?: string;
  readonly actor?: string;
  readonly documentId?: string;
  readonly outcome?: (typeof OUTCOMES)[number];
  /** The entry that is looked at. */
  readonly entry?: string;
}

export const readAuditSearch = (search: Readonly<Record<string, unknown>>): AuditSearch => ({
  ...texts(search, 'from', 'to', 'type', 'actor', 'documentId', 'entry'),
  ...given({ view: oneOf(VIEWS, search['view']), outcome: oneOf(OUTCOMES, search['outcome']) }),
});

/** The moments that the API takes for the days of a search. */
const moments = ({ from, to }: AuditSearch) =>
  given({ from: from === undefined ? undefined : startOfDay(from), to: to === undefined ? undefined : endOfDay(to) });

/** The filters of entries, for the API. */
export const entryFilter = (search: AuditSearch) => {
  const { type, actor, documentId } = search;
  return { ...moments(search), ...given({ type, actor, documentId }) };
};

/** The filters of requests, for the API. */
export const accessFilter = (search: AuditSearch) => {
  const { actor, documentId, outcome } = search;
  return { ...moments(search), ...given({ actor, documentId, outcome }) };
};

/** Where the trail is downloaded with the filters of a search. */
export const exportAddress = (search: AuditSearch, format: 'csv' | 'jsonl'): string =>
  `/api/v1/audit/export?${new URLSearchParams({ ...(entryFilter(search) as Record<string, string>), format }).toString()}`;

/** Whether anything is filtered at all. */
export const isFiltered = (search: AuditSearch): boolean => Object.keys(without(search, 'view', 'entry')).length > 0;
