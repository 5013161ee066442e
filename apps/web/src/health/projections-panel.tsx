import { ActionIcon, Alert, Badge, Button, Group, Menu, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconAlertTriangle, IconDots } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { formatNumber, formatPercent } from '../i18n/formats.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Rows } from '../ui/rows.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { durationIn } from './duration.ts';
import { projectionsQuery } from './queries.ts';

type Projection = Schemas['ProjectionStatusView'];

const ACTIONS = ['pause', 'resume', 'rebuild', 'rollback'] as const;

type Action = (typeof ACTIONS)[number];

interface Props {
  readonly onFailures: (name: string) => void;
}

/** Every projection and reaction with how far behind it is, and what can be done about it. */
export const ProjectionsPanel = ({ onFailures }: Props) => {
  const { t } = useTranslation('health');
  const status = useQuery(projectionsQuery());
  useTellRebuilt(status.data?.projections);
  const [asked, setAsked] = useState<{ readonly action: Action; readonly name: string }>();
  const act = useAct(() => setAsked(undefined));
  return (
    <Loaded query={status} lines={12}>
      {({ overall_status, horizon, projections, failed_projections }) => (
        <Stack>
          <Alert
            color={overall_status === 'healthy' ? 'green' : 'yellow'}
            icon={overall_status === 'healthy' ? <IconCircleCheck /> : <IconAlertTriangle />}
            title={t(`overall.${overall_status}`)}
          >
            <Stack gap={4}>
              <Horizon horizon={horizon} />
              {failed_projections.map(({ name, error }) => (
                <Text key={name} size="sm">
                  {name}: {error ?? t('failures')}
                </Text>
              ))}
            </Stack>
          </Alert>
          <Rows
            caption={t('tabs.projections')}
            head={[t('name'), t('state'), t('lag'), t('position'), t('failures'), '']}
          >
            {projections.map((projection) => (
              <Row
                key={projection.name}
                projection={projection}
                onFailures={() => onFailures(projection.name)}
                onAction={(action) =>
                  action === 'resume'
                    ? act.mutate({ action, name: projection.name })
                    : setAsked({ action, name: projection.name })
                }
              />
            ))}
          </Rows>
          <Text size="sm" c="dimmed">
            {t('kindHint')}
          </Text>
          {asked && asked.action !== 'resume' && (
            <ConfirmDialog
              opened
              onClose={() => setAsked(undefined)}
              title={t(`${asked.action}Title`, { name: asked.name })}
              text={t(`${asked.action}Text`)}
              confirm={t(asked.action)}
              busy={act.isPending}
              onConfirm={() => act.mutate(asked)}
            />
          )}
        </Stack>
      )}
    </Loaded>
  );
};

const DONE = { pause: 'paused', resume: 'resumed', rebuild: 'rebuildStarted', rollback: 'rolledBack' } as const;

const useAct = (onDone: () => void) => {
  const { t } = useTranslation('health');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, name }: { readonly action: Action; readonly name: string }): Promise<void> => {
      const params = { params: { path: { name } } };
      if (action === 'pause') await answer(api.POST('/api/v1/admin/projections/{name}/pause', params));
      else if (action === 'resume') await answer(api.POST('/api/v1/admin/projections/{name}/resume', params));
      else if (action === 'rebuild') await answer(api.POST('/api/v1/admin/projections/{name}/rebuild', params));
      else await answer(api.POST('/api/v1/admin/projections/{name}/rollback', params));
    },
    onSuccess: (_, { action, name }) => {
      tellDone(t(DONE[action], { name }));
      onDone();
    },
    onError: (error) => tellFailed(t('failed'), error),
    onSettled: () => queries.invalidateQueries({ queryKey: projectionsQuery().queryKey }),
  });
};

/** Says so when a rebuild that was seen running is over. */
const useTellRebuilt = (projections: readonly Projection[] | undefined): void => {
  const { t } = useTranslation('health');
  const building = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!projections) return;
    const now = new Set(projections.filter(({ status }) => status === 'rebuilding').map(({ name }) => name));
    for (const name of building.current) if (!now.has(name)) tellDone(t('rebuildDone', { name }));
    building.current = now;
  }, [projections, t]);
};

const Horizon = ({ horizon }: { readonly horizon: Schemas['HorizonView'] }) => {
  const { t } = useTranslation('health');
  const { position, held_back, age_seconds, pid } = horizon;
  const duration = useDuration();
  return (
    <Text size="sm">
      {t('horizon')}:{' '}
      {held_back === 0
        ? t('horizonFree', { position: formatNumber(position) })
        : t('horizonHeld', { count: held_back, position: formatNumber(position) })}{' '}
      {pid !== null && age_seconds !== null && t('horizonBy', { pid, age: duration(age_seconds) })}
    </Text>
  );
};

const useDuration = () => {
  const { t } = useTranslation('health');
  return (seconds: number): string => {
    const { unit, count } = durationIn(seconds);
    return t(unit, { count });
  };
};

const STATE_COLOURS = { running: 'green', paused: 'yellow', stopped: 'red', rebuilding: 'blue' } as const;

interface RowProps {
  readonly projection: Projection;
  readonly onFailures: () => void;
  readonly onAction: (action: Action) => void;
}

const Row = ({ projection, onFailures, onAction }: RowProps) => {
  const { t } = useTranslation('health');
  const { name, kind, version, build, status, position, lag, lag_seconds, failures, rebuild } = projection;
  const duration = useDuration();
  return (
    <tr>
      <th scope="row">
        {name}
        <Text size="xs" c="dimmed" fw={400}>
          {t(`kind.${kind}`)} · {t('build', { version, build })}
        </Text>
      </th>
      <td>
        <Badge variant="light" tt="none" color={STATE_COLOURS[status]}>
          {t(`states.${status}`)}
        </Badge>
        {rebuild && <Rebuilding name={name} rebuild={rebuild} />}
      </td>
      <td>
        {lag === 0
          ? t('lagNone')
          : `${t('lagEvents', { count: lag, events: formatNumber(lag) })}, ${duration(lag_seconds)}`}
      </td>
      <td>{formatNumber(position)}</td>
      <td>
        {failures === 0 ? (
          '0'
        ) : (
          <Button
            size="compact-xs"
            variant="light"
            color="red"
            onClick={onFailures}
            aria-label={t('showFailures', { name })}
          >
            {formatNumber(failures)}
          </Button>
        )}
      </td>
      <td>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('actionsOf', { name })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {status === 'running' || status === 'rebuilding' ? (
              <Menu.Item onClick={() => onAction('pause')}>{t('pause')}</Menu.Item>
            ) : (
              <Menu.Item onClick={() => onAction('resume')}>{t('resume')}</Menu.Item>
            )}
            {kind === 'projection' && (
              <>
                <Menu.Item onClick={() => onAction('rebuild')} disabled={status === 'rebuilding'}>
                  {t('rebuild')}
                </Menu.Item>
                <Menu.Item onClick={() => onAction('rollback')} disabled={build < 2}>
                  {t('rollback')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
};

const Rebuilding = ({ name, rebuild }: { readonly name: string; readonly rebuild: Schemas['RebuildView'] }) => {
  const { t } = useTranslation('health');
  const duration = useDuration();
  const percent = formatPercent(rebuild.progress);
  return (
    <Stack gap={2} mt={4} miw="11rem">
      <Progress.Root size="sm">
        <Progress.Section value={rebuild.progress * 100} aria-label={t('progress', { name, percent })} />
      </Progress.Root>
      <Group gap={4}>
        <Text size="xs">{percent}</Text>
        <Text size="xs" c="dimmed">
          {rebuild.eta_seconds === null ? t('etaUnknown') : t('eta', { duration: duration(rebuild.eta_seconds) })}
        </Text>
      </Group>
    </Stack>
  );
};
