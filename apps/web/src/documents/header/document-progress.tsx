import { Button, Group, Progress, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../../api/client.ts';
import { tellFailed } from '../../ui/tell.ts';
import { analysesQuery } from '../queries.ts';

/** What takes less than this is over before anybody wonders. */
const SHOW_AFTER_MS = 300;

const BUSY = ['uploaded', 'converting', 'analysing'] as const;

/** How far conversion or analysis is, while it runs; an analysis can be cancelled. */
export const DocumentProgress = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const busy = BUSY.find((status) => status === document.status);
  return busy && <Running key={busy} documentId={document.id} status={busy} />;
};

const Running = ({ documentId, status }: { readonly documentId: string; readonly status: (typeof BUSY)[number] }) => {
  const { t } = useTranslation('documents');
  const { t: ui } = useTranslation('ui');
  const queries = useQueryClient();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data = [] } = useQuery({ ...analysesQuery(documentId), enabled: status === 'analysing' });
  const analysis = data.find((one) => one.status === 'queued' || one.status === 'running');
  const cancel = useMutation({
    mutationFn: (analysisId: string) =>
      answer(api.DELETE('/api/v1/analyses/{analysisId}', { params: { path: { analysisId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['document', documentId] }),
    onError: (error) => tellFailed(t('notCancelled'), error),
  });
  if (!shown) return null;
  const text =
    status !== 'analysing'
      ? t('progress.converting')
      : analysis?.status === 'queued'
        ? t('progress.queued')
        : t('progress.analysing');
  return (
    <Group gap="sm" role="status" wrap="nowrap">
      <Text size="sm" style={{ flex: 'none' }}>
        {text}
      </Text>
      <Progress
        style={{ flex: 1 }}
        maw={320}
        animated
        value={analysis?.status === 'running' ? Math.max(20, analysis.progress.fraction * 100) : 100}
        color={analysis?.status === 'running' ? 'teal' : 'gray'}
        aria-label={text}
      />
      {analysis && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={cancel.isPending}
          onClick={() => cancel.mutate(analysis.id)}
        >
          {ui('cancel')}
        </Button>
      )}
    </Group>
  );
};
