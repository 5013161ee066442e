import type { Schemas } from '../api/client.ts';

/** Pages of the list as they are kept, with the cursors that led to them. */
export interface LibraryPages {
  readonly pages: readonly Schemas['DocumentPageView'][];
  readonly pageParams: readonly (string | undefined)[];
}

/** The pages with documents as they are now, in their old places; withdrawn ones are gone unless they are what is listed. */
export const withChanged = (
  data: LibraryPages,
  changed: ReadonlyMap<string, Schemas['DocumentView']>,
  keepWithdrawn: boolean,
): LibraryPages => ({
  ...data,
  pages: data.pages.map((page) =>
    page.items.some(({ id }) => changed.has(id))
      ? {
          ...page,
          items: page.items
            .map((document) => changed.get(document.id) ?? document)
            .filter(({ status }) => keepWithdrawn || status !== 'withdrawn'),
        }
      : page,
  ),
});
