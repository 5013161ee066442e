import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { repositoryQuery } from './queries.ts';

interface Props {
  readonly repositoryId: string;
  /** Hears the version that is current now. */
  readonly onLoaded: (version: number) => void;
}

/** Somebody else's change came first: says so, and lets the writer go on from the current state. */
export const ChangedMeanwhile = ({ repositoryId, onLoaded }: Props) => {
  const { t } = useTranslation('policy');
  const queries = useQueryClient();
  const load = useMutation({
    mutationFn: () => queries.fetchQuery({ ...repositoryQuery(repositoryId), staleTime: 0 }),
    onSuccess: ({ version }) => onLoaded(version),
  });
  return (
    <Alert color="orange" icon={<IconGitMerge />} title={t('conflict')} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('conflictText')}</Text>
        <Button size="xs" variant="default" loading={load.isPending} onClick={() => load.mutate()}>
          {t('conflictReload')}
        </Button>
      </Stack>
    </Alert>
  );
};
