import type { QueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client.ts';
import { blocksQuery, versionTextQuery } from '../../documents/queries.ts';
import { diffQuery } from '../../documents/versions/queries.ts';
import { versionQuery } from '../queries.ts';
import type { Item } from '../queue/queue.ts';
import { carrySpan } from '../text/carry-span.ts';
import { stretchAround } from '../text/sections.ts';
import { latestOf } from './decisions.ts';
import type { Failure } from './use-decisions.tsx';

/** What somebody saw when they decided, and what is there now. */
export interface Conflict {
  /** The item as it is now. */
  readonly item: Item;
  /** The item that can still be decided: this one or the one that took over from it; undefined when there is none. */
  readonly open: Item | undefined;
  readonly seenVersion: number;
  readonly currentVersion: number;
  /** Who made the current version, and why. */
  readonly version: Schemas['VersionView'];
  /** The text around the item then and now. */
  readonly before: string;
  readonly after: string;
}

/** Reads all of it anew: what the page holds may be what was wrong. */
export const readConflict = async (
  queries: QueryClient,
  { item: decidedOn, seenVersion }: Failure,
): Promise<Conflict> => {
  const { documentId } = decidedOn;
  const [{ version: currentVersion }, item] = await Promise.all([
    answer(api.GET('/api/v1/documents/{documentId}', { params: { path: { documentId } } })),
    latestOf(documentId, decidedOn.id),
  ]);
  const here = await textAround(queries, decidedOn, seenVersion);
  const now = await textAround(queries, decidedOn, currentVersion);
  return {
    item,
    open: item.status === 'pending' ? item : undefined,
    seenVersion,
    currentVersion,
    version: await queries.fetchQuery(versionQuery(documentId, currentVersion)),
    before: here,
    after: now,
  };
};

const textAround = async (
  queries: QueryClient,
  { documentId, baseVersion, original }: Item,
  version: number,
): Promise<string> => {
  const [markdown, { items: blocks }] = await Promise.all([
    queries.fetchQuery(versionTextQuery(documentId, version)),
    queries.fetchQuery(blocksQuery(documentId, version)),
  ]);
  if (baseVersion >= version) return slice(markdown, stretchAround(markdown, blocks, original));
  const { changes } = await queries.fetchQuery(diffQuery(documentId, baseVersion, version));
  return slice(markdown, stretchAround(markdown, blocks, carrySpan(changes, original)));
};

const slice = (markdown: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  markdown.slice(start, end);
