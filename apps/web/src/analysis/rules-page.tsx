import './rule-texts.ts';
import { Anchor, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconEyeOff, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { given, oneOf } from '../api/search.ts';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Rows } from '../ui/rows.tsx';
import { SEVERITIES, SeverityBadge } from '../ui/severity-badge.tsx';
import { categoryName } from './rule-category.ts';
import { RulePrecision } from './rule-precision.tsx';
import { searchRules } from './rule-search.ts';
import { rulesQuery, ruleStatisticsQuery } from './rules-queries.ts';

const route = getRouteApi('/rules');

/** The catalogue of rules with how often each was right. Search and filters are in the address. */
export const RulesPage = () => {
  const { t } = useTranslation(['rules', 'ui']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const rules = useQuery(rulesQuery());
  const statistics = useQuery(ruleStatisticsQuery());
  const field = useRef<HTMLInputElement>(null);
  useShortcut('focusSearch', () => field.current?.focus());
  const filter = (changes: { q?: string; category?: string; severity?: (typeof SEVERITIES)[number] | undefined }) => {
    const { q, category, severity } = { ...search, ...changes };
    void navigate({
      search: given({ q: q === '' ? undefined : q, category: category === '' ? undefined : category, severity }),
      replace: true,
    });
  };
  const categories = [...new Set((rules.data ?? []).map(({ category }) => category))].sort((a, b) =>
    categoryName(a).localeCompare(categoryName(b)),
  );
  return (
    <Page
      title={t('title')}
      subtitle={
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconEyeOff size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/suppressions" {...props} />}
        >
          {t('suppressions')}
        </Button>
      }
    >
      <Group gap="sm" align="flex-end">
        <TextInput
          ref={field}
          type="search"
          flex="1 1 16rem"
          label={t('search')}
          placeholder={t('searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search.q ?? ''}
          onChange={({ currentTarget }) => filter({ q: currentTarget.value })}
        />
        <NativeSelect
          label={t('category')}
          value={search.category ?? ''}
          onChange={({ currentTarget }) => filter({ category: currentTarget.value })}
          data={[
            { value: '', label: t('anyCategory') },
            ...categories.map((value) => ({ value, label: categoryName(value) })),
          ]}
        />
        <NativeSelect
          label={t('severity')}
          value={search.severity ?? ''}
          onChange={({ currentTarget }) => filter({ severity: oneOf(SEVERITIES, currentTarget.value) })}
          data={[
            { value: '', label: t('anySeverity') },
            ...SEVERITIES.map((value) => ({ value, label: t(`ui:severity.${value}`) })),
          ]}
        />
      </Group>
      <Loaded query={rules} lines={12}>
        {(all) => <Found rules={searchRules(all, search)} statistics={statistics.data} />}
      </Loaded>
    </Page>
  );
};

interface FoundProps {
  readonly rules: readonly Schemas['RuleView'][];
  readonly statistics: ReadonlyMap<string, Schemas['RuleStatisticsItemView']> | undefined;
}

const Found = ({ rules, statistics }: FoundProps) => {
  const { t } = useTranslation('rules');
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" aria-live="polite">
        {t('count', { count: rules.length })}
      </Text>
      {rules.length === 0 ? (
        <EmptyState title={t('nothing')} />
      ) : (
        <Rows caption={t('title')} head={[t('rule'), t('severity'), t('category'), t('precision')]}>
          {rules.map(({ id, title, severity, category }) => (
            <tr key={id}>
              <th scope="row">
                <Anchor
                  size="sm"
                  renderRoot={(props) => <Link to="/rules/$ruleId" params={{ ruleId: id }} {...props} />}
                >
                  <Text span size="sm" ff="monospace" fw={600} me="xs">
                    {id}
                  </Text>
                  {title}
                </Anchor>
              </th>
              <td>
                <SeverityBadge severity={severity} />
              </td>
              <td>{categoryName(category)}</td>
              <td>{statistics && <RulePrecision statistics={statistics.get(id)} />}</td>
            </tr>
          ))}
        </Rows>
      )}
    </Stack>
  );
};
