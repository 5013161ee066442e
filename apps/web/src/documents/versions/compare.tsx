import { Button, CloseButton, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/loaded.tsx';
import { versionTextQuery } from '../queries.ts';
import { DiffText } from './diff-text.tsx';
import { diffQuery } from './queries.ts';

const route = getRouteApi('/documents/$documentId/versions');

interface Props {
  readonly documentId: string;
  /** Numbers of all versions, the newest first. */
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What changed between any two versions. */
export const Compare = ({ documentId, numbers, from, to }: Props) => {
  const { t } = useTranslation('versions');
  const { layout } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: { readonly from: number; readonly to: number }): void =>
    void navigate({ search: (search) => ({ ...search, ...next }), resetScroll: false });
  const data = numbers.map(String);
  return (
    <Stack gap="sm" component="section" aria-label={t('compare')}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {t('compare')}
        </Title>
        <CloseButton
          aria-label={t('endCompare')}
          onClick={() => void navigate({ search: ({ from: _from, to: _to, ...rest }) => rest, resetScroll: false })}
        />
      </Group>
      <Group gap="sm" align="flex-end">
        <Select
          size="xs"
          w={110}
          label={t('from')}
          allowDeselect={false}
          data={data}
          value={String(from)}
          onChange={(value) => show({ from: Number(value), to })}
        />
        <Button
          size="xs"
          variant="default"
          px={8}
          aria-label={`${t('from')} ↔ ${t('to')}`}
          onClick={() => show({ from: to, to: from })}
        >
          <IconArrowsExchange size={16} />
        </Button>
        <Select
          size="xs"
          w={110}
          label={t('to')}
          allowDeselect={false}
          data={data}
          value={String(to)}
          onChange={(value) => show({ from, to: Number(value) })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('layout')}
          value={layout ?? 'inline'}
          data={[
            { value: 'inline', label: t('inline') },
            { value: 'side', label: t('side') },
          ]}
          onChange={(value) =>
            void navigate({
              search: ({ layout: _layout, ...rest }) => (value === 'side' ? { ...rest, layout: 'side' } : rest),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </Group>
      {from === to ? (
        <Text size="sm">{t('sameVersion')}</Text>
      ) : (
        <Difference key={`${from}-${to}`} documentId={documentId} from={from} to={to} side={layout === 'side'} />
      )}
    </Stack>
  );
};

const Difference = ({ documentId, from, to, side }: Omit<Props, 'numbers'> & { readonly side: boolean }) => {
  const text = useQuery(versionTextQuery(documentId, from));
  const diff = useQuery(diffQuery(documentId, from, to));
  return (
    <Loaded query={text}>
      {(before) => (
        <Loaded query={diff}>{({ changes }) => <DiffText from={before} changes={changes} side={side} />}</Loaded>
      )}
    </Loaded>
  );
};
