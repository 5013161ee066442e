import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { formatDate } from '../i18n/formats.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { AddWebhookDialog } from './add-webhook-dialog.tsx';
import { DeliveriesDrawer } from './deliveries-drawer.tsx';
import { webhooksQuery } from './queries.ts';

type Webhook = Schemas['WebhookView'];

const route = getRouteApi('/settings');

/** Addresses that hear of what happens, and what was sent to them. */
export const WebhooksSection = () => {
  const { t } = useTranslation('settings');
  const { webhook: opened } = route.useSearch();
  const navigate = route.useNavigate();
  const webhooks = useQuery(webhooksQuery());
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Webhook>();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: ({ id }: Webhook) =>
      answer(api.DELETE('/api/v1/webhooks/{webhookId}', { params: { path: { webhookId: id } } })),
    onSuccess: () => {
      tellDone(t('removed'));
      setRemoving(undefined);
    },
    onError: (error) => tellFailed(t('removeFailed'), error),
    onSettled: () => queries.invalidateQueries({ queryKey: webhooksQuery().queryKey }),
  });
  const shown = webhooks.data?.find(({ id }) => id === opened);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Text size="sm" c="dimmed" maw="44rem">
          {t('webhooksHint')}
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('addWebhook')}
        </Button>
      </Group>
      <Loaded query={webhooks} lines={3}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('noWebhooks')} text={t('noWebhooksHint')} />
          ) : (
            <Stack gap="sm">
              {items.map((webhook) => (
                <WebhookCard
                  key={webhook.id}
                  webhook={webhook}
                  onDeliveries={() => void navigate({ search: { section: 'webhooks', webhook: webhook.id } })}
                  onRemove={() => setRemoving(webhook)}
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {adding && <AddWebhookDialog onClose={() => setAdding(false)} />}
      {shown && <DeliveriesDrawer webhook={shown} onClose={() => void navigate({ search: { section: 'webhooks' } })} />}
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('removeTitle')}
        text={
          <>
            <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
              {removing?.url}
            </Text>
            {t('removeText')}
          </>
        }
        confirm={t('removeConfirm')}
        busy={remove.isPending}
        onConfirm={() => removing && remove.mutate(removing)}
      />
    </Stack>
  );
};

interface CardProps {
  readonly webhook: Webhook;
  readonly onDeliveries: () => void;
  readonly onRemove: () => void;
}

const WebhookCard = ({ webhook: { url, events, createdBy, createdAt }, onDeliveries, onRemove }: CardProps) => {
  const { t } = useTranslation('settings');
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="sm">
        <Stack gap={2} flex="1 1 16rem" miw={0}>
          <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Text>
          <Text size="sm">{events.includes('*') ? t('allEvents') : events.join(', ')}</Text>
          <Text size="xs" c="dimmed">
            {t('addedBy', { name: createdBy, date: formatDate(createdAt) })}
          </Text>
        </Stack>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={onDeliveries} aria-label={t('deliveriesOf', { url })}>
            {t('deliveries')}
          </Button>
          <Button size="xs" variant="subtle" color="red" onClick={onRemove} aria-label={t('removeOf', { url })}>
            {t('removeConfirm')}
          </Button>
        </Group>
      </Group>
    </Card>
  );
};
