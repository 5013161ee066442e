import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { documentQuery } from '../documents/queries.ts';
import { formatAgo, formatDateTime } from '../i18n/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { activityOf, type Activity } from './activity.ts';
import { activityQuery } from './queries.ts';

type Notification = Schemas['NotificationView'];

const SHOWN = 10;

/** Stands in a sentence for the link to the document. */
const LINK = '\u0000';

/** What happened lately, in sentences; it follows what happens. */
export const RecentActivity = () => {
  const { t } = useTranslation('dashboard');
  const activity = useQuery(activityQuery);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="recent-activity">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h6" id="recent-activity">
          {t('recent')}
        </Title>
        <Anchor size="xs" renderRoot={(props) => <Link to="/audit" {...props} />}>
          {t('allActivity')}
        </Anchor>
      </Group>
      <Loaded query={activity} lines={5}>
        {(notifications) => <Sentences notifications={notifications} />}
      </Loaded>
    </Paper>
  );
};

const Sentences = ({ notifications }: { readonly notifications: readonly Notification[] }) => {
  const { t } = useTranslation('dashboard');
  const shown = notifications
    .flatMap((notification) => {
      const activity = activityOf({ type: notification.type, data: { ...notification.data } });
      return activity ? [{ notification, activity }] : [];
    })
    .slice(0, SHOWN);
  const titles = useTitles(shown.map(({ notification }) => notification));
  if (shown.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('noActivity')}
      </Text>
    );
  return (
    <Stack component="ol" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
      {shown.map(({ notification, activity }) => (
        <li key={notification.id}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            <SentenceText
              notification={notification}
              activity={activity}
              title={titles.get(notification.documentId ?? '')}
            />
          </Text>
          <Text
            size="xs"
            c="dimmed"
            component="time"
            dateTime={notification.at}
            title={formatDateTime(notification.at)}
          >
            {formatAgo(notification.at)}
          </Text>
        </li>
      ))}
    </Stack>
  );
};

/** Titles of the documents by id; a notification does not carry them, because titles change. */
const useTitles = (notifications: readonly Notification[]): ReadonlyMap<string, string> => {
  const ids = [...new Set(notifications.flatMap(({ documentId }) => documentId ?? []))];
  return useQueries({
    queries: ids.map((id) => documentQuery(id)),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.id, data.title]] : []))),
  });
};

interface SentenceProps {
  readonly notification: Notification;
  readonly activity: Activity;
  readonly title: string | undefined;
}

const SentenceText = ({ notification: { actor, documentId }, activity, title }: SentenceProps) => {
  const { t } = useTranslation('dashboard');
  const { sentence, tab, count = 0, number = 0, reason = '' } = activity;
  const [before = '', after] = t(`activity.${sentence}`, {
    actor: actor.name,
    document: LINK,
    count,
    number,
    reason,
  }).split(LINK);
  if (after === undefined || documentId === null) return before;
  return (
    <>
      {before}
      <Anchor
        inherit
        fw={550}
        c="var(--mantine-color-text)"
        underline="always"
        renderRoot={(props) => <Link to={`/documents/$documentId/${tab}`} params={{ documentId }} {...props} />}
      >
        {title ?? t('someDocument')}
      </Anchor>
      {after}
    </>
  );
};
