import { Badge, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../i18n/formats.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Rows } from '../ui/rows.tsx';
import { waiversQuery } from './queries.ts';

const COLOURS = { active: 'blue', expired: 'gray', revoked: 'gray' } as const;

/** Every waiver of a document, also those that have ended. */
export const WaiverList = ({ documentId }: { readonly documentId: string }) => {
  const { t } = useTranslation(['policy', 'ui']);
  const waivers = useInfiniteQuery(waiversQuery(documentId));
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h5">
        {t('waivers')}
      </Title>
      <Loaded query={waivers} lines={2}>
        {(items) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('noWaivers')}
            </Text>
          ) : (
            <>
              <Rows caption={t('waivers')} head={[t('policy'), t('status'), t('ui:reason'), t('waiver')]}>
                {items.map(({ id, policyName, status, reason, approver, createdBy, createdAt, expiresAt, endedAt }) => (
                  <tr key={id}>
                    <th scope="row">{policyName}</th>
                    <td>
                      <Badge variant="light" tt="none" color={COLOURS[status]}>
                        {t(`waiverStatus.${status}`)}
                      </Badge>
                    </td>
                    <td>{reason}</td>
                    <td>
                      {t('waiverBy', { approver, author: createdBy, date: formatDate(createdAt) })}{' '}
                      {endedAt !== null
                        ? t('ended', { date: formatDate(endedAt) })
                        : expiresAt === null
                          ? t('waiverForever')
                          : t('waiverUntil', { date: formatDate(expiresAt) })}
                    </td>
                  </tr>
                ))}
              </Rows>
              {waivers.hasNextPage && <LoadMore count={items.length} query={waivers} />}
            </>
          )
        }
      </Loaded>
    </Stack>
  );
};
