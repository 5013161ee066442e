import { Badge, Button, Card, Code, Drawer, Group, List, NativeSelect, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { oneOf } from '../api/search.ts';
import { formatDateTime, formatNumber } from '../i18n/formats.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { deliveriesQuery, DELIVERY_STATUSES } from './queries.ts';

interface Props {
  readonly webhook: Schemas['WebhookView'];
  readonly onClose: () => void;
}

/** What was sent to a webhook, with every try. */
export const DeliveriesDrawer = ({ webhook: { id, url }, onClose }: Props) => {
  const { t } = useTranslation(['settings', 'ui']);
  const [status, setStatus] = useState<Schemas['DeliveryView']['status']>();
  const deliveries = useInfiniteQuery(deliveriesQuery(id, status));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('deliveriesOf', { url })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack>
        <NativeSelect
          label={t('status')}
          value={status ?? ''}
          onChange={({ currentTarget }) => setStatus(oneOf(DELIVERY_STATUSES, currentTarget.value))}
          data={[
            { value: '', label: t('anyStatus') },
            ...DELIVERY_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
          ]}
        />
        <Loaded query={deliveries}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState title={t('noDeliveries')} text={t('noDeliveriesHint')} />
            ) : (
              <>
                {items.map((delivery) => (
                  <Delivery key={delivery.id} delivery={delivery} />
                ))}
                <LoadMore count={items.length} query={deliveries} />
              </>
            )
          }
        </Loaded>
      </Stack>
    </Drawer>
  );
};

const COLOURS = { pending: 'blue', succeeded: 'green', failed: 'red', cancelled: 'gray' } as const;

const Delivery = ({ delivery }: { readonly delivery: Schemas['DeliveryView'] }) => {
  const { t } = useTranslation('settings');
  const { id, webhookId, type, status, createdAt, attempts, payload } = delivery;
  const queries = useQueryClient();
  const resend = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend', {
          params: { path: { webhookId, deliveryId: id } },
        }),
      ),
    onSuccess: () => tellDone(t('resent')),
    onError: (error) => tellFailed(t('resendFailed'), error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks', webhookId] }),
  });
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600} size="sm">
            {type}
          </Text>
          <Badge variant="light" tt="none" color={COLOURS[status]}>
            {t(`statuses.${status}`)}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed">
          {formatDateTime(createdAt)} · {t('tries', { count: attempts.length })}
        </Text>
        {attempts.length > 0 && (
          <List size="sm">
            {attempts.map(({ at, durationMs, status: answered, error, responseExcerpt }) => (
              <List.Item key={at}>
                {t('try', {
                  at: formatDateTime(at),
                  outcome: answered === null ? (error ?? t('noAnswer')) : t('answered', { status: answered }),
                  duration: formatNumber(Math.round(durationMs)),
                })}
                {responseExcerpt !== null && responseExcerpt !== '' && <Code block>{responseExcerpt}</Code>}
              </List.Item>
            ))}
          </List>
        )}
        <details>
          <summary>
            <Text span size="sm">
              {t('payload')}
            </Text>
          </summary>
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {payload}
          </Code>
        </details>
        <Group>
          <Button size="xs" variant="default" loading={resend.isPending} onClick={() => resend.mutate()}>
            {t('resend')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
};
