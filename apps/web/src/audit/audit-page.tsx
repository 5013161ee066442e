import './texts.ts';
import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { AccessTable } from './access-table.tsx';
import { exportAddress, isFiltered, VIEWS, type AuditSearch } from './audit-filters.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { EntryTable } from './entry-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ProofPanel } from './proof-panel.tsx';
import { accessQuery, auditQuery } from './queries.ts';

const route = getRouteApi('/audit');

/** What happened, and who asked for what; filters, view and entry are in the address. */
export const AuditPage = () => {
  const { t } = useTranslation('audit');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { view = 'events' } = search;
  const go = (next: AuditSearch): void => void navigate({ search: next });
  return (
    <Page
      title={t('title')}
      subtitle={
        <Text size="sm" c="dimmed">
          {t(view === 'access' ? 'accessHint' : 'hint')}
        </Text>
      }
      actions={view === 'events' && <ExportButtons search={search} />}
    >
      <Tabs
        value={view}
        onChange={(chosen) => go(chosen === 'access' || chosen === 'proof' ? { view: chosen } : {})}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {VIEWS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`views.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="events">
          <Entries search={search} onChange={go} />
        </Tabs.Panel>
        <Tabs.Panel value="access">
          <Requests search={search} onChange={go} />
        </Tabs.Panel>
        <Tabs.Panel value="proof">
          <ProofPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
};

const ExportButtons = ({ search }: { readonly search: AuditSearch }) => {
  const { t } = useTranslation('audit');
  return (
    <Group gap="xs" role="group" aria-label={t('export')}>
      {(['csv', 'jsonl'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={exportAddress(search, format)}
          download={`audit.${format}`}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t(format === 'csv' ? 'exportCsv' : 'exportJsonl')}
        </Button>
      ))}
    </Group>
  );
};

interface ListProps {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
}

const Nothing = ({ search }: { readonly search: AuditSearch }) => {
  const { t } = useTranslation('audit');
  return <EmptyState title={isFiltered(search) ? t('nothing') : t('nothingYet')} />;
};

const Entries = ({ search, onChange }: ListProps) => {
  const { entry: opened, ...filters } = search;
  const entries = useInfiniteQuery(auditQuery(search));
  const entry = entries.data?.find(({ id }) => id === opened);
  return (
    <Stack>
      <FilterBar search={filters} of="entries" onChange={onChange} />
      <Loaded query={entries} lines={12}>
        {(items) =>
          items.length === 0 ? (
            <Nothing search={filters} />
          ) : (
            <>
              <EntryTable entries={items} withDocument onOpen={(id) => onChange({ ...filters, entry: id })} />
              <LoadMore count={items.length} query={entries} />
            </>
          )
        }
      </Loaded>
      {entry && <EntryDrawer entry={entry} onClose={() => onChange(filters)} onFilter={onChange} />}
    </Stack>
  );
};

const Requests = ({ search, onChange }: ListProps) => {
  const requests = useInfiniteQuery(accessQuery(search));
  return (
    <Stack>
      <FilterBar search={search} of="access" onChange={(next) => onChange({ ...next, view: 'access' })} />
      <Loaded query={requests} lines={12}>
        {(items) =>
          items.length === 0 ? (
            <Nothing search={search} />
          ) : (
            <>
              <AccessTable requests={items} />
              <LoadMore count={items.length} query={requests} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
};
