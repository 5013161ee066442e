import './texts.ts';
import '../documents/library-texts.ts';
import '../documents/texts.ts';
import { Button, Grid, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { DEFAULT_PERIOD, parsePeriod, PERIODS } from './period.ts';
import { statisticsQuery } from './queries.ts';
import { RecentActivity } from './recent-activity.tsx';
import { DecisionsCard, FindingsCard, ReadinessCard, StatusCard } from './statistics-cards.tsx';
import { Tiles } from './tiles.tsx';
import { WaitsForYou } from './waits-for-you.tsx';

const route = getRouteApi('/');

/** Where all documents stand, what waits, and what happened lately. */
export const DashboardPage = () => {
  const { t } = useTranslation('dashboard');
  const { days = DEFAULT_PERIOD } = route.useSearch();
  const navigate = useNavigate();
  const statistics = useQuery({ ...statisticsQuery(days), placeholderData: keepPreviousData });
  return (
    <Page
      title={t('title')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('period')}
          value={String(days)}
          data={PERIODS.map((period) => ({ value: String(period), label: t('periodDays', { count: period }) }))}
          onChange={(value) => void navigate({ to: '/', search: parsePeriod({ days: value }), replace: true })}
        />
      }
    >
      <Loaded query={statistics} lines={10}>
        {(numbers) => (isEmpty(numbers) ? <Welcome /> : <Numbers statistics={numbers} />)}
      </Loaded>
    </Page>
  );
};

const isEmpty = ({ documents }: Schemas['StatisticsView']): boolean =>
  Object.values(documents).every((count) => count === 0);

const Welcome = () => {
  const { t } = useTranslation('dashboard');
  return (
    <EmptyState
      title={t('empty')}
      text={t('emptyHint')}
      icon={<IconFiles size={44} stroke={1.2} aria-hidden />}
      action={<Button renderRoot={(props) => <Link to="/documents" {...props} />}>{t('toDocuments')}</Button>}
    />
  );
};

const Numbers = ({ statistics }: { readonly statistics: Schemas['StatisticsView'] }) => (
  <Stack gap="md">
    <Tiles statistics={statistics} />
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <FindingsCard statistics={statistics} />
          <DecisionsCard statistics={statistics} />
          <StatusCard statistics={statistics} />
          <ReadinessCard statistics={statistics} />
        </SimpleGrid>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Stack gap="md">
          <WaitsForYou />
          <RecentActivity />
        </Stack>
      </Grid.Col>
    </Grid>
  </Stack>
);
