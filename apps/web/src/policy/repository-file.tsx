import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.ts';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FileFaults } from './file-faults.tsx';
import { repositoryFileQuery } from './queries.ts';
import { useImport } from './use-import.ts';

const YamlEditor = lazy(() => import('../ui/yaml-editor.tsx'));

/** The repository as its file, to be read, changed and imported as another repository. */
export const RepositoryFile = ({ repositoryId }: { readonly repositoryId: string }) => (
  <Loaded query={useQuery(repositoryFileQuery(repositoryId))}>{(text) => <Editor text={text} />}</Loaded>
);

const Editor = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('policy');
  const [written, setWritten] = useState(text);
  const [at, setAt] = useState<{ readonly line: number }>();
  const [round, setRound] = useState(0);
  const bring = useImport();
  const { error } = bring;
  const faulty = useMemo(
    () => (error instanceof Problem ? (error.body.errors ?? []).flatMap(({ line }) => line ?? []) : []),
    [error],
  );
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" maw="44rem">
          {t('yamlHint')}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={written === text}
            onClick={() => {
              setWritten(text);
              setRound(round + 1);
              bring.reset();
            }}
          >
            {t('yamlReset')}
          </Button>
          <Button
            size="xs"
            disabled={written === text}
            loading={bring.isPending}
            onClick={() => bring.mutate({ text: written })}
          >
            {t('yamlImport')}
          </Button>
        </Group>
      </Group>
      <FileFaults error={error} onLine={(line) => setAt({ line })} />
      <Suspense fallback={<LoadingState />}>
        <YamlEditor key={round} label={t('yamlLabel')} text={text} onChange={setWritten} faulty={faulty} at={at} />
      </Suspense>
    </Stack>
  );
};
