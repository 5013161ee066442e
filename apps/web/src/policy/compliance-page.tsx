import './texts.ts';
import { Button, Drawer, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { oneOf } from '../api/search.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ComplianceMatrix } from './compliance-matrix.tsx';
import { groupByRepository } from './matrix-groups.ts';
import { documentComplianceQuery, matrixQuery, repositoriesQuery, STATUSES } from './queries.ts';
import { LevelBadge, VerdictLabel } from './verdict-badge.tsx';
import { VerdictDetail } from './verdict-detail.tsx';

const route = getRouteApi('/compliance');

/** Documents and policies with their verdicts. The filters, and the verdict that is looked at, are in the address. */
export const CompliancePage = () => {
  const { t } = useTranslation('policy');
  const { repositoryId, status, document, policy } = route.useSearch();
  const navigate = route.useNavigate();
  const matrix = useInfiniteQuery(matrixQuery({ repositoryId, status }));
  const repositories = useQuery(repositoriesQuery());
  const nameOf = (id: string): string => repositories.data?.find((one) => one.id === id)?.name ?? t('repository');
  return (
    <Page
      title={t('compliance')}
      subtitle={
        <Text size="sm" c="dimmed">
          {t('matrixHint')}
        </Text>
      }
    >
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('repository')}
          value={repositoryId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              search: { ...(status === undefined ? {} : { status }), ...(value === '' ? {} : { repositoryId: value }) },
            })
          }
          data={[
            { value: '', label: t('anyRepository') },
            ...(repositories.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          maw="100%"
        />
        <NativeSelect
          label={t('status')}
          value={status ?? ''}
          onChange={({ currentTarget }) => {
            const chosen = oneOf(STATUSES, currentTarget.value);
            void navigate({
              search: {
                ...(repositoryId === undefined ? {} : { repositoryId }),
                ...(chosen === undefined ? {} : { status: chosen }),
              },
            });
          }}
          data={[
            { value: '', label: t('anyStatus') },
            ...STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
          ]}
        />
      </Group>
      <Loaded query={matrix}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing filtered={repositoryId !== undefined || status !== undefined} />
          ) : (
            <Stack gap="lg">
              {groupByRepository(rows).map((group) => (
                <Stack key={group.repositoryId} gap="xs" component="section">
                  <Title order={2} size="h5">
                    {nameOf(group.repositoryId)}
                  </Title>
                  <ComplianceMatrix
                    group={group}
                    name={nameOf(group.repositoryId)}
                    onChoose={(chosen) => void navigate({ search: (before) => ({ ...before, ...chosen }) })}
                  />
                </Stack>
              ))}
              <LoadMore count={rows.length} query={matrix} />
            </Stack>
          )
        }
      </Loaded>
      {document !== undefined && policy !== undefined && (
        <VerdictDrawer
          documentId={document}
          policyId={policy}
          title={matrix.data?.find((row) => row.documentId === document)?.title}
          onClose={() => void navigate({ search: ({ document: _, policy: __, ...rest }) => rest })}
        />
      )}
    </Page>
  );
};

const Nothing = ({ filtered }: { readonly filtered: boolean }) => {
  const { t } = useTranslation(['policy', 'ui']);
  if (filtered)
    return (
      <EmptyState
        title={t('nothingMatches')}
        action={
          <Button renderRoot={(props) => <Link to="/compliance" {...props} />} variant="default" size="xs">
            {t('ui:clearFilters')}
          </Button>
        }
      />
    );
  return (
    <EmptyState
      title={t('nothingChecked')}
      text={t('nothingCheckedHint')}
      action={
        <Button renderRoot={(props) => <Link to="/policies" {...props} />} variant="light">
          {t('toPolicies')}
        </Button>
      }
    />
  );
};

interface DrawerProps {
  readonly documentId: string;
  readonly policyId: string;
  readonly title: string | undefined;
  readonly onClose: () => void;
}

const VerdictDrawer = ({ documentId, policyId, title, onClose }: DrawerProps) => {
  const { t } = useTranslation(['policy', 'ui']);
  const compliance = useQuery(documentComplianceQuery(documentId));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={title ?? t('evidence')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Loaded query={compliance}>
        {({ policies }) => <Chosen documentId={documentId} verdict={policies.find(({ id }) => id === policyId)} />}
      </Loaded>
    </Drawer>
  );
};

const Chosen = ({
  documentId,
  verdict,
}: {
  readonly documentId: string;
  readonly verdict: Schemas['PolicyVerdictView'] | undefined;
}) => {
  const { t } = useTranslation('policy');
  if (!verdict) return <EmptyState text={t('notPart')} />;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {verdict.name}
      </Title>
      <Group gap="sm">
        <LevelBadge level={verdict.level} />
        <VerdictLabel verdict={verdict.verdict} />
      </Group>
      <VerdictDetail documentId={documentId} verdict={verdict} />
      <Button
        renderRoot={(props) => <Link to="/documents/$documentId/compliance" params={{ documentId }} {...props} />}
        variant="subtle"
        size="xs"
      >
        {t('toDocument')}
      </Button>
    </Stack>
  );
};
