import type { ApiClient } from './api-client.ts';

/** All items of a list, page by page. */
export const walkPages = async <Item>(api: ApiClient, path: string, limit: number): Promise<Item[]> => {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = `${path.includes('?') ? '&' : '?'}limit=${limit}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const page = await api.get<{ items: Item[]; nextCursor: string | null }>(path + query);
    if (page.status !== 200) throw new Error(`${path}${query}: ${page.text}`);
    items.push(...page.body.items);
    cursor = page.body.nextCursor;
  }
  return items;
};
