import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OfflineError, Problem } from '../api/problem.ts';

interface Props {
  readonly error: unknown;
  readonly reset?: () => void;
}

/** What went wrong, in the server's words, and what to do about it. */
export const ErrorState = ({ error, reset }: Props) => {
  const { t } = useTranslation('ui');
  const offline = error instanceof OfflineError;
  const absent = error instanceof Problem && error.status === 404;
  const title = offline ? t('offline') : absent ? t('notFound') : t('failed');
  const detail = offline ? t('offlineHint') : absent ? t('notFoundHint') : error instanceof Error ? error.message : '';
  const correlation = error instanceof Problem ? error.body.correlationId : undefined;
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{detail}</Text>
        {correlation !== undefined && !absent && (
          <Text size="xs" ff="monospace">
            {t('correlation', { id: correlation })}
          </Text>
        )}
        {reset && !absent && (
          <Button size="xs" variant="default" onClick={reset}>
            {t('tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
};
