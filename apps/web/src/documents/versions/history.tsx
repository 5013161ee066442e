import { Anchor, Button, Stack, Text, Timeline } from '@mantine/core';
import {
  IconChecklist,
  IconEdit,
  IconFileText,
  IconFolders,
  IconGavel,
  IconMessage,
  IconReportSearch,
  IconTag,
  IconUpload,
  type TablerIcon,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { formatAgo, formatDateTime } from '../../i18n/formats.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { timelineQuery } from './queries.ts';

const ICONS: Readonly<Record<Schemas['TimelineItemView']['kind'], TablerIcon>> = {
  upload: IconUpload,
  conversion: IconFileText,
  version: IconEdit,
  analysis: IconReportSearch,
  decision: IconGavel,
  comment: IconMessage,
  compliance: IconChecklist,
  details: IconTag,
  group: IconFolders,
};

/** What happened to a document, in sentences, the newest first. */
export const History = ({ documentId }: { readonly documentId: string }) => {
  const { t } = useTranslation('versions');
  const { t: ui } = useTranslation('ui');
  const { t: documents } = useTranslation('documents');
  const timeline = useInfiniteQuery(timelineQuery(documentId));
  return (
    <Loaded query={timeline}>
      {(items) =>
        items.length === 0 ? (
          <EmptyState title={t('timelineEmpty')} />
        ) : (
          <Stack align="flex-start">
            <Timeline bulletSize={26} lineWidth={2} color="gray">
              {items.map(({ position, kind, summary, actor, at, version }) => {
                const Icon = ICONS[kind];
                return (
                  <Timeline.Item key={position} bullet={<Icon size={14} aria-hidden />}>
                    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {summary}
                    </Text>
                    <Text size="xs" c="dimmed" title={formatDateTime(at)}>
                      {t('by', { when: formatAgo(at), who: actor.name })}
                      {kind === 'version' && version !== null && (
                        <>
                          {' · '}
                          <Anchor
                            size="xs"
                            renderRoot={(props) => (
                              <Link
                                {...props}
                                to="/documents/$documentId/text"
                                params={{ documentId }}
                                search={{ version }}
                              />
                            )}
                          >
                            {documents('version', { number: version })}
                          </Anchor>
                        </>
                      )}
                    </Text>
                  </Timeline.Item>
                );
              })}
            </Timeline>
            {timeline.hasNextPage && (
              <Button
                size="xs"
                variant="default"
                loading={timeline.isFetchingNextPage}
                onClick={() => void timeline.fetchNextPage()}
              >
                {ui('loadMore')}
              </Button>
            )}
          </Stack>
        )
      }
    </Loaded>
  );
};
