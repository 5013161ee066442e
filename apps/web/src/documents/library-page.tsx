import './library-texts.ts';
import './texts.ts';
import { Alert, Box, Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { LibraryBulkBar } from './library-bulk-bar.tsx';
import { frequentTags } from './library-bulk.ts';
import { LibraryFilters } from './library-filters.tsx';
import { LibraryFirstRun } from './library-first-run.tsx';
import { LibraryList } from './library-list.tsx';
import { useLiveLibrary } from './library-live.ts';
import { libraryQuery } from './library-queries.ts';
import { isFiltered, type LibrarySearch, type Sort } from './library-search.ts';
import { allToggled, extended, NOTHING_SELECTED, toggled } from './library-selection.ts';
import { UploadControl } from './upload-control.tsx';

const route = getRouteApi('/documents');

/** Chips for so many tags. */
const TAG_CHIPS = 12;

/** All documents: find them, sort them, upload them, and act on many at once. */
export const LibraryPage = () => {
  const { t } = useTranslation('library');
  const search = route.useSearch();
  const navigate = useNavigate();
  const list = useInfiniteQuery({
    ...libraryQuery(search),
    placeholderData: keepPreviousData,
    // Comparing thousands of documents member by member costs more than drawing what is in sight.
    structuralSharing: false,
  });
  const { news, showNews } = useLiveLibrary(search);
  const setSearch = useCallback(
    (next: LibrarySearch) => void navigate({ to: '/documents', search: next, replace: true }),
    [navigate],
  );
  const tags = useMemo(() => frequentTags(list.data ?? [], TAG_CHIPS), [list.data]);
  return (
    <Page title={t('title')} actions={<UploadControl />}>
      <LibraryFilters search={search} onSearch={setSearch} tags={tags} />
      {news && (
        <Alert py="xs" color="blue">
          <Group gap="xs" role="status">
            <Text size="sm">{t('newer')}</Text>
            <Button size="compact-sm" variant="light" onClick={showNews}>
              {t('showNewer')}
            </Button>
          </Group>
        </Alert>
      )}
      <Loaded query={list} lines={12}>
        {(documents) =>
          documents.length > 0 ? (
            <Found
              documents={documents}
              search={search}
              onSearch={setSearch}
              tags={tags}
              hasMore={list.hasNextPage}
              loadingMore={list.isFetchingNextPage}
              old={list.isPlaceholderData}
              readMore={list.fetchNextPage}
            />
          ) : isFiltered(search) ? (
            <EmptyState title={t('nothing')} text={t('nothingHint')} />
          ) : (
            <LibraryFirstRun />
          )
        }
      </Loaded>
    </Page>
  );
};

interface FoundProps {
  readonly documents: readonly Schemas['DocumentView'][];
  readonly search: LibrarySearch;
  readonly onSearch: (search: LibrarySearch) => void;
  readonly tags: readonly string[];
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  /** What is shown is of the search before, until the answer to this one comes. */
  readonly old: boolean;
  readonly readMore: () => unknown;
}

const Found = ({ documents, search, onSearch, tags, hasMore, loadingMore, old, readMore }: FoundProps) => {
  const { t } = useTranslation('library');
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const order = useMemo(() => documents.map(({ id }) => id), [documents]);
  const select = useCallback(
    (id: string, reach: boolean) =>
      setSelection((before) => (reach ? extended(before, id, order) : toggled(before, id))),
    [order],
  );
  const selectAll = useCallback(() => setSelection((before) => allToggled(before, order)), [order]);
  const sort = (next: Sort | undefined): void => {
    const { sort: _before, ...rest } = search;
    onSearch(next === undefined ? rest : { ...rest, sort: next });
  };
  const more = useCallback(() => void readMore(), [readMore]);
  const ticked = documents.filter(({ id }) => selection.ids.has(id));
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed" role="status">
        {hasMore ? t('shownMore', { count: documents.length }) : t('shown', { count: documents.length })}
      </Text>
      <Box opacity={old ? 0.6 : 1}>
        <LibraryList
          documents={documents}
          sort={search.sort}
          onSort={sort}
          selection={selection}
          onSelect={select}
          onSelectAll={selectAll}
          hasMore={hasMore}
          loadingMore={loadingMore}
          onMore={more}
        />
      </Box>
      <LibraryBulkBar documents={ticked} tags={tags} onClear={() => setSelection(NOTHING_SELECTED)} />
    </Stack>
  );
};
