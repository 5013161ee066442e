import { Button, Code, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatDateTime, formatNumber } from '../i18n/formats.ts';
import type { AuditSearch } from './audit-filters.ts';
import classes from './entry-drawer.module.css';
import { eventName } from './entry-table.tsx';
import { readableData } from './readable-data.ts';

interface Props {
  readonly entry: Schemas['AuditEntryView'];
  readonly onClose: () => void;
  /** Filters by the actor or type of this entry. */
  readonly onFilter: (filter: AuditSearch) => void;
}

/** Everything that is known of one entry of the trail. */
export const EntryDrawer = ({ entry, onClose, onFilter }: Props) => {
  const { t } = useTranslation(['audit', 'ui']);
  const { type, at, actor, position, correlationId, source, reason, data } = entry;
  const { members, more } = readableData(data);
  const facts: readonly (readonly [string, string])[] = [
    [t('when'), formatDateTime(at)],
    [t('who'), actor.name],
    [t('actorId'), actor.id],
    ...(reason === null ? [] : [[t('why'), reason] as const]),
    [t('position'), formatNumber(position)],
    [t('correlation'), correlationId],
    [
      t('source'),
      source === null
        ? t('noSource')
        : [`${source.method} ${source.path}`, source.ip, source.userAgent].filter((part) => part !== null).join(' · '),
    ],
  ];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={eventName(type)}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack gap="md">
        <dl className={classes['facts']}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => onFilter({ actor: actor.id })}>
            {t('onlyThisActor')}
          </Button>
          <Button size="xs" variant="default" onClick={() => onFilter({ type })}>
            {t('onlyThisType')}
          </Button>
        </Group>
        <Title order={2} size="h5">
          {t('data')}
        </Title>
        <dl className={classes['facts']}>
          {members.map(({ path, value }, n) => (
            <div key={n}>
              <dt>{path}</dt>
              <dd>
                {value === null || value === '' ? (
                  <Text span size="sm" c="dimmed">
                    {t('noValue')}
                  </Text>
                ) : typeof value === 'boolean' ? (
                  t(value ? 'yes' : 'no')
                ) : (
                  String(value)
                )}
              </dd>
            </div>
          ))}
        </dl>
        {more && <Text size="sm">…</Text>}
        <Code>{type}</Code>
      </Stack>
    </Drawer>
  );
};
