import type { Schemas } from '../api/client.ts';

export type DocumentStatus = Schemas['DocumentView']['status'];

export const STATUSES = [
  'uploaded',
  'converting',
  'conversion_failed',
  'converted',
  'analysing',
  'analysed',
  'analysis_failed',
  'withdrawn',
] as const satisfies readonly DocumentStatus[];

export const SORTS = [
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'updatedAt',
  'title',
  '-title',
  '-readiness',
  'readiness',
  '-findings',
  'findings',
] as const;

export type Sort = (typeof SORTS)[number];

export const DEFAULT_SORT: Sort = '-createdAt';

/** What of the library is shown; all of it is in the address. */
export interface LibrarySearch {
  readonly q?: string;
  readonly status?: DocumentStatus;
  readonly tag?: string;
  /** Id of the policy repository that documents are checked against. */
  readonly policy?: string;
  readonly sort?: Sort;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((one) => one === value);

/** Reads the parameters of an address; what is not understood is left out, and so is what goes without saying. */
export const parseLibrarySearch = (raw: Readonly<Record<string, unknown>>): LibrarySearch => {
  const q = textOf(raw['q'])?.slice(0, 200);
  const status = oneOf(STATUSES, raw['status']);
  const tag = textOf(raw['tag'])?.slice(0, 100);
  const policy = textOf(raw['policy']);
  const sort = oneOf(SORTS, raw['sort']);
  return {
    ...(q === undefined || q.trim() === '' ? {} : { q }),
    ...(status === undefined ? {} : { status }),
    ...(tag === undefined || tag === '' ? {} : { tag }),
    ...(policy === undefined || policy === '' ? {} : { policy }),
    ...(sort === undefined || sort === DEFAULT_SORT ? {} : { sort }),
  };
};

/** Whether only some of the documents are shown. */
export const isFiltered = ({ q, status, tag, policy }: LibrarySearch): boolean =>
  [q, status, tag, policy].some((value) => value !== undefined);

export type SortColumn = 'title' | 'readiness' | 'findings' | 'updatedAt';

/** Which way people want a column first: the gravest and the latest at the top, names from A on. */
const FIRST: Readonly<Record<SortColumn, Sort>> = {
  title: 'title',
  readiness: 'readiness',
  findings: '-findings',
  updatedAt: '-updatedAt',
};

/** How the list is sorted by a column now, if it is. */
export const directionOf = (column: SortColumn, sort: Sort = DEFAULT_SORT): 'ascending' | 'descending' | undefined =>
  sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined;

/** The order after a click on a column's head: the useful way, then the other way, then the usual order again. */
export const nextSort = (column: SortColumn, sort: Sort = DEFAULT_SORT): Sort | undefined => {
  const first = FIRST[column];
  if (directionOf(column, sort) === undefined) return first;
  if (sort !== first) return undefined;
  return first.startsWith('-') ? column : `-${column}`;
};
