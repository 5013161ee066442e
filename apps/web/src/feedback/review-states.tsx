import { Alert, Button, Group, Progress, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconEyeOff, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { useAnalyse } from '../documents/header/use-analyse.ts';
import { formatDateTime, formatNumber } from '../i18n/formats.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ruleCountQuery } from './queries.ts';

type Document = Schemas['DocumentView'];
type Analysis = Schemas['AnalysisView'];

const AnalyseButton = ({ documentId, label }: { readonly documentId: string; readonly label: string }) => {
  const analyse = useAnalyse(documentId);
  return (
    <Button
      leftSection={<IconPlayerPlay size={16} />}
      onClick={() => analyse.mutate()}
      loading={analyse.isPending}
      mt="xs"
    >
      {label}
    </Button>
  );
};

/** How far conversion or analysis is. */
export const Working = ({
  document: { status },
  analysis,
}: {
  readonly document: Document;
  readonly analysis: Analysis | undefined;
}) => {
  const { t } = useTranslation('feedback');
  const stage =
    status === 'uploaded' || status === 'converting'
      ? status
      : analysis?.progress.stage === 'running'
        ? 'running'
        : 'queued';
  return (
    <Stack maw={480} mx="auto" py="xl" gap="sm" role="status">
      <Title order={2} size="h4">
        {t(`states.${stage}`)}
      </Title>
      <Progress value={SHARES[stage]} animated striped aria-label={t(`states.${stage}`)} />
      <Text size="sm" c="dimmed">
        {t('states.workingHint')}
      </Text>
    </Stack>
  );
};

/** Percent of the way from upload to findings. */
const SHARES = { uploaded: 10, converting: 35, queued: 65, running: 80 } as const;

export const ConversionFailed = ({ failure }: { readonly failure: Document['failure'] }) => {
  const { t } = useTranslation('feedback');
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t('states.conversionFailed')} maw={640}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{failure?.message}</Text>
        <Text size="sm">{t('states.conversionFailedHint')}</Text>
        <Button size="xs" variant="default" renderRoot={(props) => <Link to="/documents" {...props} />}>
          {t('states.uploadAgain')}
        </Button>
      </Stack>
    </Alert>
  );
};

export const AnalysisFailed = ({ document: { id, failure } }: { readonly document: Document }) => {
  const { t } = useTranslation('feedback');
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t('states.analysisFailed')} maw={640}>
      <Text size="sm">{failure?.message}</Text>
      <AnalyseButton documentId={id} label={t('states.analyseAgain')} />
    </Alert>
  );
};

export const NeverAnalysed = ({ document: { id, version } }: { readonly document: Document }) => {
  const { t } = useTranslation('feedback');
  return (
    <EmptyState
      title={t('states.neverAnalysed', { version })}
      text={t('states.neverAnalysedHint')}
      action={<AnalyseButton documentId={id} label={t('states.analyse')} />}
    />
  );
};

export const Withdrawn = () => {
  const { t } = useTranslation('feedback');
  return (
    <EmptyState
      icon={<IconEyeOff size={36} stroke={1.2} />}
      title={t('states.withdrawn')}
      text={t('states.withdrawnHint')}
    />
  );
};

/** Nothing to decide: says what was looked for, so that nobody takes it for more than it is. */
export const NothingFound = ({
  document: { id, version, wordCount, readiness },
  analysis,
}: {
  readonly document: Document;
  readonly analysis: Analysis | undefined;
}) => {
  const { t } = useTranslation('feedback');
  const rules = useQuery(ruleCountQuery());
  return (
    <Stack align="center" py="xl" gap="xs" ta="center" maw={560} mx="auto">
      <ThemeIcon size={52} radius="xl" variant="light">
        <IconCircleCheck size={30} stroke={1.5} />
      </ThemeIcon>
      <Title order={2} size="h4">
        {t('states.nothingFound', { version })}
      </Title>
      <Text size="sm">
        {t('states.checked', { count: rules.data ?? 0, words: formatNumber(wordCount) })}
        {readiness !== null && ` ${t('states.readiness', { score: formatNumber(readiness.score) })}`}
      </Text>
      {analysis?.endedAt != null && (
        <Text size="xs" c="dimmed">
          {t('states.checkedAt', { when: formatDateTime(analysis.endedAt) })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('states.nothingFoundHint')}
      </Text>
      <Group gap="xs" mt="xs">
        <Button
          variant="default"
          size="sm"
          renderRoot={(props) => <Link to="/documents/$documentId/model" params={{ documentId: id }} {...props} />}
        >
          {t('states.toModel')}
        </Button>
        <Button variant="default" size="sm" renderRoot={(props) => <Link to="/rules" {...props} />}>
          {t('states.toRules')}
        </Button>
      </Group>
    </Stack>
  );
};
