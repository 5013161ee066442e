import { Group, List, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatDateTime } from '../i18n/formats.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { checksQuery } from './queries.ts';
import { verdictChanges } from './verdict-changes.ts';
import { ComplianceBadge } from './verdict-badge.tsx';

/** Every check of a document, the newest first, with what it changed. */
export const ComplianceHistory = ({ documentId }: { readonly documentId: string }) => {
  const { t } = useTranslation('policy');
  const checks = useInfiniteQuery(checksQuery(documentId));
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h5">
        {t('history')}
      </Title>
      <Loaded query={checks} lines={3}>
        {(items) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('noHistory')}
            </Text>
          ) : (
            <>
              <Stack gap="md" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((check, n) => (
                  <Check
                    key={check.id}
                    check={check}
                    before={items[n + 1]}
                    first={n === items.length - 1 && !checks.hasNextPage}
                  />
                ))}
              </Stack>
              {checks.hasNextPage && <LoadMore count={items.length} query={checks} />}
            </>
          )
        }
      </Loaded>
    </Stack>
  );
};

interface CheckProps {
  readonly check: Schemas['ComplianceCheckView'];
  /** The check before it, when it is loaded. */
  readonly before: Schemas['ComplianceCheckView'] | undefined;
  readonly first: boolean;
}

const Check = ({ check, before, first }: CheckProps) => {
  const { t } = useTranslation('policy');
  const { status, checkedAt, checkedVersion, repositoryVersion, reason } = check;
  const changes = before && before.repositoryId === check.repositoryId ? verdictChanges(check, before) : undefined;
  return (
    <Stack gap={4} component="li">
      <Group gap="xs">
        <ComplianceBadge status={status} />
        <Text size="sm" fw={600}>
          {formatDateTime(checkedAt)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('historyRow', { version: checkedVersion, repositoryVersion })}
        </Text>
      </Group>
      <Text size="sm">{reason}</Text>
      {first && (
        <Text size="sm" c="dimmed">
          {t('firstCheck')}
        </Text>
      )}
      {changes?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('sameVerdicts')}
        </Text>
      )}
      {changes && changes.length > 0 && (
        <List size="sm">
          {changes.map(({ id, name, from, to }) => (
            <List.Item key={id}>
              {from === undefined
                ? t('added', { policy: name, to: t(`verdicts.${to}`) })
                : t('became', { policy: name, from: t(`verdicts.${from}`), to: t(`verdicts.${to}`) })}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
};
