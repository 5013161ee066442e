import { Button, Group } from '@mantine/core';
import { IconFilePlus, IconSparkles } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import carryIndex from '../../../../samples/flawed-carry-index.docx?url';
import momentumIndex from '../../../../samples/eurozone-momentum-index-methodology.docx?url';
import reversionStrategy from '../../../../samples/intraday-vwap-reversion-strategy.md?url';
import { OfflineError } from '../api/problem.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { tellFailed } from '../ui/tell.ts';
import { uploads } from './upload-store.ts';

const SAMPLES = [
  { url: momentumIndex, name: 'eurozone-momentum-index-methodology.docx' },
  { url: reversionStrategy, name: 'intraday-vwap-reversion-strategy.md' },
  { url: carryIndex, name: 'flawed-carry-index.docx' },
];

const fetchSample = async (url: string): Promise<Blob> => {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new OfflineError({ cause });
  });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.blob();
};

/** Where nobody has uploaded anything: own files, or ours to look around with. */
export const LibraryFirstRun = () => {
  const { t } = useTranslation('library');
  const add = useMutation({
    mutationFn: async () => {
      const files = await Promise.all(
        SAMPLES.map(async ({ url, name }) => ({
          file: new File([await fetchSample(url)], name),
          path: name,
          tags: [t('sampleTag')],
        })),
      );
      uploads.add(files);
    },
    onError: (error) => tellFailed(t('samplesFailed'), error),
  });
  const chooseFiles = (): void => document.querySelector<HTMLInputElement>('[data-upload="files"]')?.click();
  return (
    <EmptyState
      title={t('firstRun')}
      text={t('firstRunHint')}
      icon={<IconFilePlus size={44} stroke={1.2} aria-hidden />}
      action={
        <Group justify="center" gap="xs" mt="xs">
          <Button
            leftSection={<IconSparkles size={16} aria-hidden />}
            loading={add.isPending}
            onClick={() => add.mutate()}
          >
            {t('addSamples')}
          </Button>
          <Button variant="default" onClick={chooseFiles}>
            {t('uploadFiles')}
          </Button>
        </Group>
      }
    />
  );
};
