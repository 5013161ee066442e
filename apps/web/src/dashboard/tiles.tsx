import { Paper, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import type { LibrarySearch } from '../documents/library-search.ts';
import { formatNumber } from '../i18n/formats.ts';
import classes from './tiles.module.css';

/** The numbers that are looked at first, each with the list behind it. */
export const Tiles = ({
  statistics: { documents, findings, days },
}: {
  readonly statistics: Schemas['StatisticsView'];
}) => {
  const { t } = useTranslation('dashboard');
  const present = Object.values(documents).reduce((sum, count) => sum + count) - documents.withdrawn;
  const failed = documents.conversion_failed + documents.analysis_failed;
  const running = documents.uploaded + documents.converting + documents.analysing;
  const decided = days.reduce(
    (sum, { decisions: { accepted, modified, rejected } }) => sum + accepted + modified + rejected,
    0,
  );
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="xs">
      <Tile label={t('documents')} count={present} search={{}} />
      <Tile
        label={t('critical')}
        count={findings.critical}
        search={{ sort: '-findings' }}
        alarming={findings.critical > 0}
      />
      <Tile
        label={t('running')}
        count={running}
        search={{ status: documents.analysing > 0 ? 'analysing' : 'converting' }}
      />
      <Tile
        label={t('failed')}
        count={failed}
        search={{ status: documents.conversion_failed > 0 ? 'conversion_failed' : 'analysis_failed' }}
        alarming={failed > 0}
      />
      <Paper withBorder px="md" py="xs">
        <Content label={t('decided', { count: days.length })} count={decided} />
      </Paper>
    </SimpleGrid>
  );
};

interface TileProps {
  readonly label: string;
  readonly count: number;
  readonly search: LibrarySearch;
  readonly alarming?: boolean;
}

const Tile = ({ label, count, search, alarming = false }: TileProps): ReactNode => (
  <Paper
    withBorder
    px="md"
    py="xs"
    className={classes['tile'] ?? ''}
    renderRoot={(props) => <Link to="/documents" search={search} {...props} />}
  >
    <Content label={label} count={count} alarming={alarming} />
  </Paper>
);

const Content = ({ label, count, alarming = false }: Omit<TileProps, 'search'>) => (
  <>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    <Text className={classes['count'] ?? ''} data-alarming={alarming || undefined}>
      {formatNumber(count)}
    </Text>
  </>
);
