import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { linesOfWords, type PrintedBox } from './lines-of-words.ts';

/**
 * Where a quote is printed, one box for each line; where the words' places are not known, its blocks. Empty for a source
 * without pages. `start` and `end` are offsets into the Markdown of the version; they may be equal, for a place.
 */
export const quoteBoxesQuery = (documentId: string, version: number, start: number, end: number) =>
  queryOptions({
    queryKey: ['version', documentId, version, 'boxes', start, end],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<PrintedBox[]> => {
      const { items } = await answer(
        api.GET('/api/v1/documents/{documentId}/blocks', {
          // A place has the character after it for its quote.
          params: { path: { documentId }, query: { version, words: true, start, end: Math.max(end, start + 1) } },
          signal,
        }),
      );
      const words = items.flatMap((block) => block.words ?? []);
      return words.length > 0 ? linesOfWords(words.map(({ box }) => box)) : items.flatMap((block) => block.boxes ?? []);
    },
  });
