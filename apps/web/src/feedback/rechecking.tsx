import { Alert, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';

interface Props {
  readonly document: Schemas['DocumentView'];
  readonly analysis: Schemas['AnalysisView'] | undefined;
}

/** Says that a version is being checked again, and that the queue will follow. */
export const Rechecking = ({ document: { status, version, failure }, analysis }: Props) => {
  const { t } = useTranslation('feedback');
  if (status === 'analysis_failed')
    return (
      <Alert color="red" p="xs" title={t('states.analysisFailed')}>
        {failure?.message}
      </Alert>
    );
  if (status !== 'analysing' && status !== 'converted') return null;
  const isRunning = analysis?.version === version && analysis.progress.stage === 'running';
  return (
    <Group gap="sm" wrap="nowrap" role="status">
      <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
        {t('rechecking', { version })}
      </Text>
      <Progress value={isRunning ? 60 : 20} size="xs" animated flex={1} aria-label={t('rechecking', { version })} />
    </Group>
  );
};
