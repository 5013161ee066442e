import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Items that are shown already. */
  readonly count: number;
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Under a list: how much of it is shown, and the next page. */
export const LoadMore = ({ count, query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: Props) => {
  const { t } = useTranslation('ui');
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed" aria-live="polite">
        {t('shown', { count })}
        {hasNextPage ? '' : `. ${t('noMore')}`}
      </Text>
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
    </Group>
  );
};
