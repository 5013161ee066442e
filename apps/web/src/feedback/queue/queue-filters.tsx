import { CloseButton, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutTip } from '../../keyboard/shortcut-keys.tsx';
import { useShortcut } from '../../keyboard/use-shortcut.ts';
import { SEVERITIES } from '../../ui/severity-badge.tsx';
import { GROUPINGS, oneOf, STATUS_FILTERS, type ReviewChanges, type ReviewSearch } from '../review-search.ts';
import type { Item } from './queue.ts';

const TYPING_MS = 150;

interface Props {
  readonly items: readonly Item[];
  readonly search: ReviewSearch;
  readonly onChange: (changes: ReviewChanges) => void;
}

/** What of the queue is shown, and under which headings. */
export const QueueFilters = ({ items, search, onChange }: Props) => {
  const { t } = useTranslation(['feedback', 'ui']);
  const rules = useMemo(
    () => [...new Map(items.map(({ ruleId, title }) => [ruleId, title]))].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [items],
  );
  return (
    <SimpleGrid cols={2} spacing={6} px="sm" pb="xs">
      <SearchField q={search.q ?? ''} onChange={(q) => onChange({ q })} />
      <NativeSelect
        size="xs"
        aria-label={t('filter.status')}
        value={search.status ?? 'pending'}
        onChange={({ currentTarget: { value } }) => onChange({ status: oneOf(STATUS_FILTERS.slice(1), value) })}
        data={STATUS_FILTERS.map((value) => ({ value, label: t(`filter.statuses.${value}`) }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t('filter.severity')}
        value={search.severity ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ severity: oneOf(SEVERITIES, value) })}
        data={[
          { value: '', label: t('filter.anySeverity') },
          ...SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`, { ns: 'ui' }) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('filter.rule')}
        value={search.rule ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ rule: value })}
        data={[
          { value: '', label: t('filter.anyRule') },
          ...rules.map(([value, title]) => ({ value, label: `${value} · ${title}` })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('filter.group')}
        value={search.group ?? 'section'}
        onChange={({ currentTarget: { value } }) => onChange({ group: oneOf(GROUPINGS.slice(1), value) })}
        data={GROUPINGS.map((value) => ({ value, label: t(`filter.groups.${value}`) }))}
      />
    </SimpleGrid>
  );
};

const SearchField = ({ q, onChange }: { readonly q: string; readonly onChange: (q: string) => void }) => {
  const { t } = useTranslation('feedback');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const [seen, setSeen] = useState(q);
  const [told, setTold] = useState(q);
  // The address changed: by what was typed here, or by a link.
  if (q !== seen) {
    setSeen(q);
    if (q !== told) setTyped(q);
  }
  const tell = useDebouncedCallback((value: string) => {
    setTold(value);
    onChange(value);
  }, TYPING_MS);
  const change = (value: string): void => {
    setTyped(value);
    tell(value);
  };
  useShortcut('focusSearch', () => field.current?.focus());
  return (
    <ShortcutTip id="focusSearch">
      <TextInput
        ref={field}
        size="xs"
        style={{ gridColumn: '1 / -1' }}
        type="search"
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          typed === '' ? null : (
            <CloseButton size="xs" aria-label={t('filter.clearSearch')} onClick={() => change('')} />
          )
        }
        value={typed}
        onChange={({ currentTarget: { value } }) => change(value)}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
    </ShortcutTip>
  );
};
