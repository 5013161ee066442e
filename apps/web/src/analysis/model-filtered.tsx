import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';

interface FilteredProps<Item> {
  readonly items: readonly Item[];
  readonly q: string;
  /** The words of an item that the filter looks at. */
  readonly words: (item: Item) => string;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** The items that fit the filter; says so when there are none, and how many of how many. */
export const Filtered = <Item,>({ items, q, words, children }: FilteredProps<Item>) => {
  const { t } = useTranslation('model');
  if (items.length === 0) return <EmptyState title={t('none')} />;
  const found = q === '' ? items : items.filter((item) => words(item).toLowerCase().includes(q));
  return (
    <Stack gap="xs">
      {q !== '' && (
        <Text size="sm" c="dimmed" role="status">
          {t('shown', { shown: found.length, total: items.length })}
        </Text>
      )}
      {found.length === 0 ? <EmptyState title={t('noneFound', { q })} /> : children(found)}
    </Stack>
  );
};
