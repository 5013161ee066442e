import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { itemQuery } from './queries.ts';
import type { Item } from './queue/queue.ts';
import type { ReviewChanges, ReviewSearch } from './review-search.ts';

const route = getRouteApi('/documents/$documentId/review');

/** What the address says of the review. */
export const useReviewSearch = (): ReviewSearch => route.useSearch();

/** Changes what the address says of the review; empty values leave it. */
export const useGo = () => {
  const navigate = route.useNavigate();
  return (changes: ReviewChanges, replace = false): void =>
    void navigate({
      replace,
      resetScroll: false,
      search: (old): ReviewSearch =>
        Object.fromEntries(
          Object.entries({ ...old, ...changes }).filter(([, value]) => value !== undefined && value !== ''),
        ),
    });
};

/**
 * The item that the address names. When another one took over from it (the new version was analysed), the address follows, so
 * that nobody loses the place.
 */
export const useCurrent = (
  documentId: string,
  items: readonly Item[],
  id: string | undefined,
  go: (changes: ReviewChanges, replace: boolean) => void,
): Item | undefined => {
  const found = items.find((item) => item.id === id);
  const [last, setLast] = useState(found);
  if (found && found !== last) setLast(found);
  const lookedUp = useQuery({ ...itemQuery(documentId, id ?? ''), enabled: id !== undefined && !found });
  const earlier = found ? undefined : (lookedUp.data ?? (last?.id === id ? last : undefined));
  const successor =
    earlier &&
    items.find(
      (item) =>
        item.id === earlier.supersededBy ||
        (item.findingId === earlier.findingId && item.baseVersion > earlier.baseVersion),
    );
  const follow = useEffectEvent((item: string) => go({ item }, true));
  const successorId = successor?.id;
  useEffect(() => {
    if (successorId !== undefined) follow(successorId);
  }, [successorId]);
  return found ?? successor ?? earlier;
};
