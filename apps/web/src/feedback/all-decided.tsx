import { Button, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import type { Item } from './queue/queue.ts';

interface Props {
  readonly document: Schemas['DocumentView'];
  readonly items: readonly Item[];
  readonly focusRequest: number;
}

/** Nothing is left to decide: what was decided, and where to go from here. */
export const AllDecided = ({ document: { id, version }, items, focusRequest }: Props) => {
  const { t } = useTranslation('feedback');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusRequest > 0) heading.current?.focus({ preventScroll: true });
  }, [focusRequest]);
  const count = (status: Item['status']): number => items.filter((item) => item.status === status).length;
  return (
    <Stack align="center" justify="center" gap="xs" p="lg" ta="center" flex={1}>
      <ThemeIcon size={48} radius="xl" variant="light">
        <IconChecks size={28} stroke={1.5} />
      </ThemeIcon>
      <Title order={2} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {t('allDecided.title')}
      </Title>
      <Text size="sm">
        {t('allDecided.counts', {
          accepted: count('accepted') + count('modified'),
          rejected: count('rejected'),
          version,
        })}
      </Text>
      <Group gap="xs" mt="xs" justify="center">
        <Button
          size="sm"
          variant="default"
          renderRoot={(props) => <Link to="/documents/$documentId/versions" params={{ documentId: id }} {...props} />}
        >
          {t('allDecided.toVersions')}
        </Button>
        <Button
          size="sm"
          variant="default"
          renderRoot={(props) => <Link to="/documents/$documentId/exports" params={{ documentId: id }} {...props} />}
        >
          {t('allDecided.toExports')}
        </Button>
      </Group>
    </Stack>
  );
};
