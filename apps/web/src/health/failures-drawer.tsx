import { Badge, Button, Card, Drawer, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { formatDateTime, formatNumber } from '../i18n/formats.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { failuresQuery } from './queries.ts';

interface Props {
  readonly name: string;
  readonly onClose: () => void;
}

/** Events that a projection could not handle: tried again, or given up with a reason. */
export const FailuresDrawer = ({ name, onClose }: Props) => {
  const { t } = useTranslation(['health', 'ui']);
  const failures = useQuery(failuresQuery(name));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('failuresTitle', { name })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Loaded query={failures}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('noFailures')} />
          ) : (
            <Stack>
              {items.map((failure) => (
                <Failure key={failure.id} failure={failure} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Drawer>
  );
};

const Failure = ({ failure }: { readonly failure: Schemas['ProjectionFailureView'] }) => {
  const { t } = useTranslation(['health', 'ui']);
  const { id, eventType, streamId, position, status, attempts, error, lastFailedAt } = failure;
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const onError = (problem: unknown): void => tellFailed(t('failed'), problem);
  const onSettled = () => queries.invalidateQueries({ queryKey: ['system'] });
  const retry = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/admin/projections/failures/{id}/retry', { params: { path: { id } } })),
    onSuccess: ({ handled, error: stopped }) =>
      stopped === null ? tellDone(t('retried', { count: handled })) : tellFailed(t('failed'), new Error(stopped)),
    onError,
    onSettled,
  });
  const discard = useMutation({
    mutationFn: (reason: string) =>
      answer(
        api.POST('/api/v1/admin/projections/failures/{id}/discard', { params: { path: { id } }, body: { reason } }),
      ),
    onSuccess: () => {
      tellDone(t('discarded'));
      setAsking(false);
    },
    onError,
    onSettled,
  });
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600} size="sm">
            {eventType}
          </Text>
          <Badge variant="light" tt="none" color={status === 'failed' ? 'red' : 'gray'}>
            {t(`failureStatus.${status}`)}
          </Badge>
        </Group>
        {error !== null && (
          <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {error}
          </Text>
        )}
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('position')} {formatNumber(position)} · {t('stream')} {streamId} · {t('attempts')} {formatNumber(attempts)}{' '}
          · {t('lastFailed')} {formatDateTime(lastFailedAt)}
        </Text>
        {status === 'failed' && (
          <Group gap="xs">
            <Button size="xs" loading={retry.isPending} onClick={() => retry.mutate()}>
              {t('retry')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(true)}>
              {t('discard')}
            </Button>
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('discardTitle')}
        text={t('discardText')}
        confirm={t('discard')}
        reason={t('ui:reason')}
        busy={discard.isPending}
        onConfirm={(reason) => discard.mutate(reason)}
      />
    </Card>
  );
};
