import { ActionIcon, Button, Chip, CloseButton, Group, Menu, Select, Text, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import {
  IconBaselineDensityMedium,
  IconBaselineDensitySmall,
  IconBookmark,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setDensity, useDensity } from '../app/density.ts';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import { ShortcutTip } from '../keyboard/shortcut-keys.tsx';
import { tellDone } from '../ui/tell.ts';
import { policyChoicesQuery } from './library-queries.ts';
import { DEFAULT_SORT, isFiltered, SORTS, STATUSES, type LibrarySearch } from './library-search.ts';
import { forgetView, saveView, useSavedViews } from './library-views.ts';

const TYPING_MS = 250;

interface Props {
  readonly search: LibrarySearch;
  readonly onSearch: (search: LibrarySearch) => void;
  /** Tags worth a chip. */
  readonly tags: readonly string[];
}

/** Search, filters, views and how close rows stand. All but the last is in the address. */
export const LibraryFilters = ({ search, onSearch, tags }: Props) => {
  const { t } = useTranslation(['library', 'documents']);
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const policies = useQuery(policyChoicesQuery);
  const { q: _q, status: _status, tag, policy: _policy, sort = DEFAULT_SORT, ...none } = search;
  const shownTags = tag !== undefined && !tags.includes(tag) ? [tag, ...tags] : tags;
  return (
    <search aria-label={t('search')}>
      <Group gap="xs" align="center">
        <SearchField q={search.q ?? ''} onSearch={(q) => onSearch(replaced(search, 'q', q === '' ? null : q))} />
        <Select
          size="sm"
          w={{ base: 'calc(50% - 5px)', sm: 170 }}
          aria-label={t('status')}
          placeholder={t('anyStatus')}
          clearable
          data={STATUSES.map((value) => ({ value, label: t(`documents:status.${value}`) }))}
          value={search.status ?? null}
          onChange={(status) => onSearch(replaced(search, 'status', status))}
        />
        <Select
          size="sm"
          w={{ base: 'calc(50% - 5px)', sm: 190 }}
          aria-label={t('policy')}
          placeholder={t('anyPolicy')}
          clearable
          searchable
          data={(policies.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={search.policy ?? null}
          onChange={(policy) => onSearch(replaced(search, 'policy', policy))}
        />
        {narrow && (
          <Select
            size="sm"
            style={{ flex: 1 }}
            aria-label={t('sort')}
            allowDeselect={false}
            data={SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
            value={sort}
            onChange={(value) => onSearch(replaced(search, 'sort', value))}
          />
        )}
        <Views search={search} onSearch={onSearch} />
        {!narrow && <DensityToggle />}
        {isFiltered(search) && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onSearch({ ...none, ...(search.sort === undefined ? {} : { sort: search.sort }) })}
          >
            {t('clearFilters')}
          </Button>
        )}
      </Group>
      {shownTags.length > 0 && (
        <Group gap={6} mt="xs" role="group" aria-label={t('tags')}>
          {shownTags.map((one) => (
            <Chip
              key={one}
              size="xs"
              variant="light"
              checked={one === tag}
              onChange={(checked) => onSearch(replaced(search, 'tag', checked ? one : null))}
            >
              {one}
            </Chip>
          ))}
        </Group>
      )}
    </search>
  );
};

/** The search with one member changed, or without it. */
const replaced = (search: LibrarySearch, name: keyof LibrarySearch, value: string | null): LibrarySearch => {
  const { [name]: _old, ...rest } = search;
  return value === null ? rest : { ...rest, [name]: value };
};

const SearchField = ({ q, onSearch }: { readonly q: string; readonly onSearch: (q: string) => void }) => {
  const { t } = useTranslation('library');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const search = useDebouncedCallback((text: string) => onSearch(text.trim()), TYPING_MS);
  const [known, setKnown] = useState(q);
  // The address changed by other means, e.g. back or a saved view; not by what is being typed.
  if (q !== known) {
    setKnown(q);
    if (typed.trim() !== q) setTyped(q);
  }
  useShortcut('focusSearch', () => field.current?.focus());
  const type = (text: string): void => {
    setTyped(text);
    search(text);
  };
  return (
    <ShortcutTip id="focusSearch">
      <TextInput
        ref={field}
        type="search"
        size="sm"
        flex={{ base: '1 1 100%', sm: '1 1 14rem' }}
        maw={{ sm: '24rem' }}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          typed === '' ? null : <CloseButton size="sm" aria-label={t('clearFilters')} onClick={() => type('')} />
        }
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
    </ShortcutTip>
  );
};

const Views = ({ search, onSearch }: Pick<Props, 'search' | 'onSearch'>) => {
  const { t } = useTranslation('library');
  const views = useSavedViews();
  const [name, setName] = useState('');
  const [opened, setOpened] = useState(false);
  const save = (): void => {
    const trimmed = name.trim();
    if (trimmed === '') return;
    saveView({ name: trimmed, search });
    tellDone(t('viewSaved', { name: trimmed }));
    setName('');
    setOpened(false);
  };
  return (
    <Menu opened={opened} onChange={setOpened} width={280} position="bottom-end" closeOnItemClick>
      <Menu.Target>
        <Button size="sm" variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
          {t('views')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('savedViews')}</Menu.Label>
        {views.length === 0 && (
          <Text size="xs" c="dimmed" px="sm" pb="xs">
            {t('noViews')}
          </Text>
        )}
        {views.map((view) => (
          <Group key={view.name} gap={4} wrap="nowrap">
            <Menu.Item onClick={() => onSearch(view.search)} style={{ flex: 1 }}>
              {view.name}
            </Menu.Item>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('forgetView', { name: view.name })}
              onClick={() => forgetView(view.name)}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </Group>
        ))}
        <Menu.Divider />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Group gap="xs" p="xs" wrap="nowrap">
            <TextInput
              size="xs"
              flex={1}
              aria-label={t('viewName')}
              placeholder={t('viewName')}
              maxLength={60}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              // The menu would take letters and arrows for itself.
              onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
            />
            <Button size="xs" type="submit" disabled={name.trim() === ''}>
              {t('saveView')}
            </Button>
          </Group>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
};

const DensityToggle = () => {
  const { t } = useTranslation('library');
  const density = useDensity();
  return (
    <Tooltip label={t('density')}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('density')}
        aria-pressed={density === 'compact'}
        onClick={() => setDensity(density === 'compact' ? 'comfortable' : 'compact')}
      >
        {density === 'compact' ? <IconBaselineDensitySmall size={16} /> : <IconBaselineDensityMedium size={16} />}
      </ActionIcon>
    </Tooltip>
  );
};
