import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api, type Schemas } from '../api/client.ts';
import { onLiveMessage } from '../api/live-updates.ts';
import { libraryQuery } from './library-queries.ts';
import { withChanged } from './library-pages.ts';
import type { LibrarySearch } from './library-search.ts';

/** Messages come in bursts. */
const GATHER_MS = 400;

/** So few pages are just read again; of more, only what changed. */
const FEW_PAGES = 2;

/** More changes than this at once are not followed one by one. */
const MANY_CHANGES = 30;

const FAMILIES = /^(document|version|analysis|findings|compliance)\./;

type Pages = InfiniteData<Schemas['DocumentPageView'], string | undefined>;

/**
 * Keeps the list up to date while it is shown: a short one is read again, in a long one the rows that changed are replaced in
 * their places. Answers whether there is more news than that, and a function that shows it from the top.
 */
export const useLiveLibrary = (search: LibrarySearch): { readonly news: boolean; readonly showNews: () => void } => {
  const queries = useQueryClient();
  const [newsOf, setNewsOf] = useState<LibrarySearch>();
  useEffect(() => {
    const { queryKey } = libraryQuery(search);
    const changed = new Set<string>();
    let uploaded = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;

    const refresh = async (): Promise<void> => {
      waiting = undefined;
      const ids = [...changed];
      const isNew = uploaded;
      changed.clear();
      uploaded = false;
      const pages = queries.getQueryData<Pages>(queryKey)?.pages ?? [];
      if (pages.length <= FEW_PAGES) {
        await queries.invalidateQueries({ queryKey });
        return;
      }
      const shown = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)));
      const stale = ids.filter((id) => shown.has(id));
      if (isNew || stale.length > MANY_CHANGES) setNewsOf(search);
      const documents = await Promise.all(stale.slice(0, MANY_CHANGES).map(readDocument));
      const fresh = new Map(documents.flatMap((document) => (document ? [[document.id, document]] : [])));
      queries.setQueryData<Pages>(
        queryKey,
        (data) => data && { ...data, pages: [...withChanged(data, fresh, search.status === 'withdrawn').pages] },
      );
    };

    const stop = onLiveMessage(({ type, data: { documentId } }) => {
      if (documentId === null || !FAMILIES.test(type)) return;
      changed.add(documentId);
      uploaded ||= type === 'document.uploaded';
      waiting ??= setTimeout(() => void refresh(), GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [queries, search]);
  const showNews = (): void => {
    setNewsOf(undefined);
    void queries.resetQueries({ queryKey: libraryQuery(search).queryKey });
  };
  return { news: newsOf === search, showNews };
};

const readDocument = (documentId: string): Promise<Schemas['DocumentView'] | undefined> =>
  answer(api.GET('/api/v1/documents/{documentId}', { params: { path: { documentId } } })).catch(() => undefined);
