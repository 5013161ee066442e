import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { blocksQuery, versionTextQuery } from '../../documents/queries.ts';
import { diffQuery } from '../../documents/versions/queries.ts';
import type { Item } from '../queue/queue.ts';
import { carrySpan, type CarriedSpan, type Change } from './carry-span.ts';
import { sectionsOf, type Section } from './sections.ts';

/** A version with what it takes to find items of this and of earlier versions in it. */
export interface ShownText {
  readonly version: number;
  readonly markdown: string;
  readonly blocks: readonly Schemas['BlockView'][];
  readonly sections: readonly Section[];
  /** Where an item stands in it; undefined when that is not known. */
  readonly placeOf: (item: Item) => CarriedSpan | undefined;
}

interface State {
  /** Undefined until all of it was loaded once. */
  readonly shown: ShownText | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** What changed from each of the earlier versions; undefined while some of it is not there yet. */
const together = (results: readonly UseQueryResult<Schemas['DiffView']>[]) =>
  results.some(({ isPending }) => isPending) ? undefined : results.map(({ data }) => data?.changes);

/**
 * The text of a version. When a newer one comes, the old one stays until all of the new one is there, so that no mark is drawn
 * where it does not belong.
 */
export const useShownText = (documentId: string, version: number, items: readonly Item[]): State => {
  const text = useQuery(versionTextQuery(documentId, version));
  const blocks = useQuery(blocksQuery(documentId, version));
  const bases = useMemo(
    () => [...new Set(items.map(({ baseVersion }) => baseVersion))].filter((base) => base < version),
    [items, version],
  );
  const changes = useQueries({
    queries: bases.map((base) => diffQuery(documentId, base, version)),
    combine: together,
  });
  const markdown = text.data;
  const found = blocks.data?.items;
  const made = useMemo((): ShownText | undefined => {
    if (markdown === undefined || found === undefined || changes === undefined) return undefined;
    const byBase = new Map<number, readonly Change[] | undefined>(bases.map((base, n) => [base, changes[n]]));
    byBase.set(version, []);
    return {
      version,
      markdown,
      blocks: found,
      sections: sectionsOf(markdown, found),
      placeOf: ({ baseVersion, original }) => {
        const between = byBase.get(baseVersion);
        return between && carrySpan(between, original);
      },
    };
  }, [markdown, found, changes, bases, version]);
  const [last, setLast] = useState(made);
  if (made && made !== last) setLast(made);
  return {
    shown: made ?? last,
    error: text.error ?? blocks.error,
    retry: () => {
      void text.refetch();
      void blocks.refetch();
    },
  };
};
