import './texts.ts';
import { Accordion, Anchor, Button, Group, Loader, Menu, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { formatAgo } from '../i18n/formats.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { ComplianceHistory } from './compliance-history.tsx';
import { documentComplianceQuery, repositoriesQuery } from './queries.ts';
import { ComplianceBadge, LevelBadge, VerdictLabel } from './verdict-badge.tsx';
import { VerdictDetail } from './verdict-detail.tsx';
import { WaiverList } from './waiver-list.tsx';

const route = getRouteApi('/documents/$documentId/compliance');

/** A document's policies with their verdicts, its waivers, and every check that was made. */
export const DocumentCompliancePage = () => {
  const { documentId } = route.useParams();
  return (
    <Loaded query={useQuery(documentComplianceQuery(documentId))}>
      {(compliance) =>
        compliance.repositoryId === null ? (
          <NotAssigned documentId={documentId} />
        ) : (
          <Stack gap="lg">
            <Standing compliance={compliance} repositoryId={compliance.repositoryId} />
            <Verdicts compliance={compliance} />
            <WaiverList documentId={documentId} />
            <ComplianceHistory documentId={documentId} />
          </Stack>
        )
      }
    </Loaded>
  );
};

const NotAssigned = ({ documentId }: { readonly documentId: string }) => {
  const { t } = useTranslation('policy');
  const [assigning, setAssigning] = useState(false);
  return (
    <>
      <EmptyState
        title={t('notAssigned')}
        text={t('assignHint')}
        action={<Button onClick={() => setAssigning(true)}>{t('chooseRepository')}</Button>}
      />
      <AssignDialog opened={assigning} onClose={() => setAssigning(false)} documentId={documentId} />
      <ComplianceHistory documentId={documentId} />
    </>
  );
};

const Standing = ({
  compliance: { documentId, status, reason, checkedVersion, checkedAt, repositoryVersion },
  repositoryId,
}: {
  readonly compliance: Schemas['ComplianceView'];
  readonly repositoryId: string;
}) => {
  const { t } = useTranslation(['policy', 'ui']);
  const repository = useQuery(repositoriesQuery()).data?.find(({ id }) => id === repositoryId);
  const [assigning, setAssigning] = useState(false);
  const [removing, setRemoving] = useState(false);
  const queries = useQueryClient();
  const unassign = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/documents/{documentId}/policy-repository', { params: { path: { documentId } } })),
    onSuccess: () => {
      tellDone(t('unassigned'));
      setRemoving(false);
    },
    onError: (error) => tellFailed(t('unassignFailed'), error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['document', documentId] }),
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start">
        <Group gap="sm" aria-live="polite">
          <Title order={2} size="h4">
            {t('compliance')}
          </Title>
          <ComplianceBadge status={status} />
          {status === 'PENDING' && (
            <Group gap={6}>
              <Loader size="xs" aria-hidden />
              <Text size="sm">{t('checking')}</Text>
            </Group>
          )}
        </Group>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" size="xs">
              {t('ui:actions')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAssigning(true)}>{t('change')}</Menu.Item>
            <Menu.Item onClick={() => setRemoving(true)}>{t('unassign')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Text size="sm">{reason}</Text>
      {checkedVersion !== null && checkedAt !== null && (
        <Text size="sm" c="dimmed">
          {t('checked', { version: checkedVersion, ago: formatAgo(checkedAt), repositoryVersion })}{' '}
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/policies/$repositoryId" params={{ repositoryId }} {...props} />}
          >
            {repository?.name ?? t('repository')}
          </Anchor>
        </Text>
      )}
      <AssignDialog
        opened={assigning}
        onClose={() => setAssigning(false)}
        documentId={documentId}
        current={repositoryId}
      />
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('unassignTitle')}
        text={t('unassignText')}
        confirm={t('unassign')}
        busy={unassign.isPending}
        onConfirm={() => unassign.mutate()}
      />
    </Stack>
  );
};

const Verdicts = ({ compliance: { documentId, policies } }: { readonly compliance: Schemas['ComplianceView'] }) => (
  <Accordion multiple variant="contained" order={3} chevronPosition="left">
    {policies.map((verdict) => (
      <Accordion.Item key={verdict.id} value={verdict.id}>
        <Accordion.Control>
          <Group justify="space-between" gap="xs">
            <Group gap="xs">
              <LevelBadge level={verdict.level} />
              <Text size="sm" fw={600} component="span">
                {verdict.name}
              </Text>
            </Group>
            <Text size="sm" component="span">
              <VerdictLabel verdict={verdict.verdict} />
            </Text>
          </Group>
        </Accordion.Control>
        <Accordion.Panel>
          <VerdictDetail documentId={documentId} verdict={verdict} />
        </Accordion.Panel>
      </Accordion.Item>
    ))}
  </Accordion>
);
