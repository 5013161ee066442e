import { Anchor, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/formats.ts';
import { isDecided, type Item } from '../queue/queue.ts';
import { supersededQuery } from '../queries.ts';
import { Part } from './part.tsx';

/** Where an item comes from, who decided on it, and which item took over from it. */
export const History = ({ item }: { readonly item: Item }) => {
  const { t } = useTranslation('feedback');
  const superseded = useQuery(supersededQuery(item.documentId, item.ruleId));
  const earlier = (superseded.data?.items ?? [])
    .filter(
      ({ findingId, id, baseVersion }) =>
        findingId === item.findingId && id !== item.id && baseVersion < item.baseVersion,
    )
    .toSorted((a, b) => a.baseVersion - b.baseVersion);
  const [first] = earlier;
  return (
    <Part title={t('history.title')}>
      <Timeline bulletSize={12} lineWidth={2} color="gray" active={10}>
        <Step title={t('history.found', { version: first?.baseVersion ?? item.baseVersion })}>
          {first && t('history.foundAgain', { version: item.baseVersion })}
        </Step>
        {isDecided(item) && (
          <Step title={t(`status.${item.status}`)}>
            {item.decidedBy !== null && item.decidedAt !== null && (
              <Text size="xs">{t('history.by', { who: item.decidedBy, when: formatDateTime(item.decidedAt) })}</Text>
            )}
            {item.rejectionReason !== null && <Text size="sm">{item.rejectionReason}</Text>}
            {item.appliedVersion !== null && (
              <Anchor
                size="xs"
                renderRoot={(props) => (
                  <Link to="/documents/$documentId/versions" params={{ documentId: item.documentId }} {...props} />
                )}
              >
                {t('history.made', { version: item.appliedVersion })}
              </Anchor>
            )}
          </Step>
        )}
        {item.status === 'superseded' && (
          <Step title={t('status.superseded')}>
            {item.supersededBy === null ? (
              t('history.notOffered')
            ) : (
              <Anchor
                size="xs"
                renderRoot={(props) => (
                  <Link
                    to="/documents/$documentId/review"
                    params={{ documentId: item.documentId }}
                    search={(old) => ({ ...old, item: item.supersededBy ?? '' })}
                    {...props}
                  />
                )}
              >
                {t('history.supersededBy')}
              </Anchor>
            )}
          </Step>
        )}
        {item.status === 'orphaned' && (
          <Step title={t('status.orphaned')}>
            {item.orphanedBecause === 'ambiguous' ? t('history.ambiguous') : t('history.changed')}
          </Step>
        )}
      </Timeline>
    </Part>
  );
};

const Step = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <Timeline.Item title={<Text size="sm">{title}</Text>}>
    <Text size="xs" c="dimmed" component="div">
      {children}
    </Text>
  </Timeline.Item>
);
