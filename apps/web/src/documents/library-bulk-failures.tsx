import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import type { BulkProgress } from './library-bulk.ts';

type Document = Schemas['DocumentView'];

interface Props {
  readonly progress: BulkProgress;
  readonly subjects: readonly Document[];
  readonly onClose: () => void;
  readonly onRetry: (on: readonly Document[]) => void;
}

/** What went wrong with which document, and the way to try those again. */
export const LibraryBulkFailures = ({ progress, subjects, onClose, onRetry }: Props) => {
  const { t } = useTranslation(['library', 'ui']);
  const failed = progress.failures.flatMap(({ id, error }) => {
    const document = subjects.find((one) => one.id === id);
    return document ? [{ document, reason: error instanceof Error ? error.message : String(error) }] : [];
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bulk.failed', { count: failed.length })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack>
        <Text size="sm">{t('bulk.done', { count: progress.total - failed.length })}</Text>
        <List size="sm" spacing="xs">
          {failed.map(({ document, reason }) => (
            <List.Item key={document.id}>
              <Text size="sm" fw={550} span>
                {document.title}
              </Text>
              <br />
              {reason}
            </List.Item>
          ))}
        </List>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:close')}
          </Button>
          <Button onClick={() => onRetry(failed.map(({ document }) => document))}>{t('bulk.retry')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
};
