import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { originalAddress } from '../source/original-address.ts';
import { useAnalyse } from './use-analyse.ts';

interface Props {
  readonly documentId: string;
  readonly failure: Schemas['FailureView'];
}

/** Why a document could not be converted or analysed, and what to do about it. */
export const DocumentFailure = ({ documentId, failure: { stage, code, message, retryable } }: Props) => {
  const { t } = useTranslation('documents');
  const { t: ui } = useTranslation('ui');
  const analyse = useAnalyse(documentId);
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t(`failure.${stage}`)} role="alert" data-failure={code}>
      <Stack gap="xs">
        <Text size="sm">{message}</Text>
        <Text size="sm">
          {stage === 'conversion'
            ? t(retryable ? 'failure.uploadAgain' : 'failure.otherFile')
            : t(retryable ? 'failure.analyseAgain' : 'failure.analyseAnyway')}
        </Text>
        <Group gap="xs">
          {stage === 'analysis' && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={16} />}
              loading={analyse.isPending}
              onClick={() => analyse.mutate()}
            >
              {ui('tryAgain')}
            </Button>
          )}
          <Button
            component="a"
            href={originalAddress(documentId)}
            download
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} />}
          >
            {t('downloadOriginal')}
          </Button>
          <Text size="xs" c="dimmed" ff="monospace">
            {code}
          </Text>
        </Group>
      </Stack>
    </Alert>
  );
};
