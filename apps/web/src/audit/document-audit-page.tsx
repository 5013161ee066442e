import './texts.ts';
import { Button, Group, Stack, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { exportAddress, isFiltered, type AuditSearch } from './audit-filters.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { EntryTable } from './entry-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { documentAuditQuery } from './queries.ts';

const route = getRouteApi('/documents/$documentId/audit');

/** Everything that happened to one document and what belongs to it. */
export const DocumentAuditPage = () => {
  const { t } = useTranslation('audit');
  const { documentId } = route.useParams();
  const { entry: opened, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: AuditSearch): void => void navigate({ search: next });
  const entries = useInfiniteQuery(documentAuditQuery(documentId, filters));
  const entry = entries.data?.find(({ id }) => id === opened);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('title')}
        </Title>
        <Button
          component="a"
          href={exportAddress({ ...filters, documentId }, 'csv')}
          download="audit.csv"
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {t('exportCsv')}
        </Button>
      </Group>
      <FilterBar search={filters} of="document" onChange={go} />
      <Loaded query={entries} lines={10}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={isFiltered(filters) ? t('nothing') : t('nothingYet')} />
          ) : (
            <>
              <EntryTable entries={items} withDocument={false} onOpen={(id) => go({ ...filters, entry: id })} />
              <LoadMore count={items.length} query={entries} />
            </>
          )
        }
      </Loaded>
      {entry && <EntryDrawer entry={entry} onClose={() => go(filters)} onFilter={go} />}
    </Stack>
  );
};
