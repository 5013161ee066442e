import { useSyncExternalStore } from 'react';
import { readPreference, writePreference } from '../app/preferences.ts';
import { parseLibrarySearch, type LibrarySearch } from './library-search.ts';

/** A search of the library that somebody gave a name. */
export interface SavedView {
  readonly name: string;
  readonly search: LibrarySearch;
}

/** Reads what the browser remembered; nothing of it is trusted. */
export const parseViews = (text: string | undefined): readonly SavedView[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(value)) return [];
    return value.flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null || !('name' in one) || !('search' in one)) return [];
      const { name, search } = one;
      if (typeof name !== 'string' || typeof search !== 'object' || search === null) return [];
      return [{ name, search: parseLibrarySearch({ ...search }) }];
    });
  } catch {
    return [];
  }
};

/** The views with one more; one of the same name is replaced. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].toSorted((a, b) => a.name.localeCompare(b.name));

const listeners = new Set<() => void>();
let views: readonly SavedView[] | undefined;

const current = (): readonly SavedView[] => (views ??= parseViews(readPreference('saved-views')));

const change = (next: readonly SavedView[]): void => {
  views = next;
  writePreference('saved-views', JSON.stringify(next));
  for (const listener of listeners) listener();
};

export const saveView = (view: SavedView): void => change(withView(current(), view));

export const forgetView = (name: string): void => change(current().filter((view) => view.name !== name));

/** The views that this browser remembers, by name. */
export const useSavedViews = (): readonly SavedView[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, current);
