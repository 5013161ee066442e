import './rule-texts.ts';
import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { given, oneOf } from '../api/search.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { suppressionsQuery, type SuppressionFilter } from './rules-queries.ts';
import { SUPPRESSION_SCOPES, SUPPRESSION_STATUSES } from './suppressions-search.ts';
import { SuppressionTable } from './suppressions-table.tsx';

const route = getRouteApi('/suppressions');

/** Everything that is hidden, or was; filters are in the address. */
export const SuppressionsPage = () => {
  const { t } = useTranslation(['rules', 'ui']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const suppressions = useInfiniteQuery(suppressionsQuery(search));
  const filter = (changes: SuppressionFilter): void => {
    const { status, scope, rule, documentId } = { ...search, ...changes };
    void navigate({ search: given({ status, scope, rule, documentId }), replace: true });
  };
  return (
    <Page
      title={t('suppressions')}
      subtitle={
        <Text size="sm" c="dimmed">
          {t('suppressionsHint')}
        </Text>
      }
    >
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('status')}
          value={search.status ?? ''}
          onChange={({ currentTarget }) => filter({ status: oneOf(SUPPRESSION_STATUSES, currentTarget.value) })}
          data={[
            { value: '', label: t('anyStatus') },
            ...SUPPRESSION_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
          ]}
        />
        <NativeSelect
          label={t('scope')}
          value={search.scope ?? ''}
          onChange={({ currentTarget }) => filter({ scope: oneOf(SUPPRESSION_SCOPES, currentTarget.value) })}
          data={[
            { value: '', label: t('anyScope') },
            ...SUPPRESSION_SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) })),
          ]}
        />
        <TextInput
          label={t('rule')}
          placeholder="SC-12"
          value={search.rule ?? ''}
          onChange={({ currentTarget: { value } }) => filter({ rule: value.trim() === '' ? undefined : value.trim() })}
        />
        {Object.keys(search).length > 0 && (
          <Button variant="subtle" renderRoot={(props) => <Link to="/suppressions" {...props} />}>
            {t('ui:clearFilters')}
          </Button>
        )}
      </Group>
      <Loaded query={suppressions}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState
              title={t(Object.keys(search).length > 0 ? 'noneMatch' : 'noSuppressions')}
              {...(Object.keys(search).length > 0 ? {} : { text: t('noSuppressionsHint') })}
            />
          ) : (
            <>
              <SuppressionTable suppressions={items} />
              <LoadMore count={items.length} query={suppressions} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
