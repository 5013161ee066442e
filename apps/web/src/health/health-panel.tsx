import { Card, Group, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { formatDateTime, formatPercent } from '../i18n/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Rows } from '../ui/rows.tsx';
import { advisersQuery, databaseQuery, healthQuery, programQuery } from './queries.ts';
import { StatusBadge } from './status-badge.tsx';

/** What this process depends on, in words. */
export const HealthPanel = () => (
  <Stack gap="lg">
    <Dependencies />
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Pool />
      <Program />
    </SimpleGrid>
    <Advisers />
  </Stack>
);

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack gap="xs" component="section">
    <Title order={2} size="h5">
      {title}
    </Title>
    {children}
  </Stack>
);

const KNOWN = ['database', 'event_store', 'projections', 'jobs', 'content_store', 'ai', 'conversion'] as const;

const Dependencies = () => {
  const { t } = useTranslation('health');
  const nameOf = (name: string): string => {
    const known = KNOWN.find((one) => one === name);
    return known === undefined ? name : t(`names.${known}`);
  };
  return (
    <Section title={t('dependencies')}>
      <Loaded query={useQuery(healthQuery())}>
        {({ dependencies }) => (
          <Rows caption={t('dependencies')} head={[t('dependency'), t('state'), t('message')]}>
            {Object.entries(dependencies).map(([name, { status, message }]) => (
              <tr key={name}>
                <th scope="row">{nameOf(name)}</th>
                <td>
                  <StatusBadge status={status} />
                </td>
                <td>{message}</td>
              </tr>
            ))}
          </Rows>
        )}
      </Loaded>
    </Section>
  );
};

const Pool = () => {
  const { t } = useTranslation('health');
  return (
    <Section title={t('pool')}>
      <Loaded query={useQuery(databaseQuery())} lines={3}>
        {({ status, message, pool, database }) => (
          <Card withBorder padding="md">
            <Stack gap="xs">
              <Group justify="space-between">
                <Text size="sm">
                  {database.version === null ? message : t('server', { version: database.version })}
                </Text>
                <StatusBadge status={status} />
              </Group>
              <Progress.Root size="lg">
                <Progress.Section
                  value={pool.utilization_percent}
                  aria-label={t('poolUse', { percent: formatPercent(pool.utilization_percent / 100) })}
                />
              </Progress.Root>
              <Text size="sm">{t('poolUse', { percent: formatPercent(pool.utilization_percent / 100) })}</Text>
              <Text size="sm" c="dimmed">
                {t('poolText', { active: pool.active, idle: pool.idle, size: pool.size })}
              </Text>
            </Stack>
          </Card>
        )}
      </Loaded>
    </Section>
  );
};

const Program = () => {
  const { t } = useTranslation('health');
  return (
    <Section title={t('program')}>
      <Loaded query={useQuery(programQuery())} lines={3}>
        {({ version, node, commit, builtAt }) => (
          <Card withBorder padding="md">
            <Stack gap="xs">
              <Text size="sm">{t('programText', { version, node })}</Text>
              {commit !== null && (
                <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                  {t('commit', { commit })}
                </Text>
              )}
              {builtAt !== null && (
                <Text size="sm" c="dimmed">
                  {t('builtAt', { date: formatDateTime(builtAt) })}
                </Text>
              )}
            </Stack>
          </Card>
        )}
      </Loaded>
    </Section>
  );
};

const Advisers = () => {
  const { t } = useTranslation('health');
  return (
    <Section title={t('providers')}>
      <Loaded query={useQuery(advisersQuery())} lines={3}>
        {({ message, providers }) => (
          <>
            <Text size="sm" c="dimmed">
              {message}
            </Text>
            {providers.length > 0 && (
              <Rows caption={t('providers')} head={[t('provider'), t('state'), t('configured'), t('message')]}>
                {providers.map(({ name, status, configured, circuit, lastError }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>
                      <StatusBadge status={status} />
                    </td>
                    <td>{t(configured ? 'configuredYes' : 'configuredNo')}</td>
                    <td>{lastError ?? (configured ? t(`circuit.${circuit}`) : '')}</td>
                  </tr>
                ))}
              </Rows>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
};
