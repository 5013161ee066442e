import { Button, CloseButton, Group, Menu, Modal, Paper, Progress, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChecklist, IconDownload, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { tellDone } from '../ui/tell.ts';
import '../exports/texts.ts';
import { FORMAT_NAMES } from '../exports/export-formats.ts';
import { analyseAgain, assignPolicy, changeTags, requestExport, withdraw } from './library-actions.ts';
import classes from './library-bulk-bar.module.css';
import { LibraryBulkFailures } from './library-bulk-failures.tsx';
import { doForEach, type BulkProgress } from './library-bulk.ts';
import { policyChoicesQuery } from './library-queries.ts';
import { LibraryTagsPopover } from './library-tags-popover.tsx';
import { useUploads } from './upload-store.ts';

type Document = Schemas['DocumentView'];

interface Props {
  /** The documents that are ticked. */
  readonly documents: readonly Document[];
  /** Tags to choose from. */
  readonly tags: readonly string[];
  readonly onClear: () => void;
}

interface Run {
  readonly act: (document: Document) => Promise<unknown>;
  readonly progress: BulkProgress;
  /** Told besides when it is done. */
  readonly hint?: string | undefined;
}

/** What can be done with all that is ticked; says how far it is, and what went wrong with which. */
export const LibraryBulkBar = ({ documents, tags, onClear }: Props) => {
  const { t } = useTranslation(['library', 'exports', 'ui']);
  const queries = useQueryClient();
  const uploading = useUploads().length > 0;
  const [run, setRun] = useState<Run>();
  const [confirming, confirm] = useDisclosure(false);
  const policies = useQuery(policyChoicesQuery);
  const [subjects, setSubjects] = useState<readonly Document[]>([]);
  const running = run !== undefined && run.progress.done < run.progress.total;

  const start = async (
    act: Run['act'],
    { on = documents, hint }: { readonly on?: readonly Document[]; readonly hint?: string } = {},
  ): Promise<void> => {
    const byId = new Map(on.map((document) => [document.id, document]));
    const ids = [...byId.keys()];
    const tell = (progress: BulkProgress): void => setRun({ act, progress, hint });
    setSubjects(on);
    tell({ done: 0, total: ids.length, failures: [] });
    const end = await doForEach(
      ids,
      async (id) => {
        const document = byId.get(id);
        if (document) await act(document);
      },
      tell,
    );
    await queries.invalidateQueries({ queryKey: ['library'] });
    if (end.failures.length > 0) return;
    setRun(undefined);
    tellDone([t('bulk.done', { count: end.total }), hint].filter(Boolean).join('. '));
  };

  return (
    <>
      {documents.length > 0 && (
        <Paper
          withBorder
          shadow="md"
          className={classes['bar'] ?? ''}
          data-beside-tray={uploading || undefined}
          role="region"
          aria-label={t('bulk.label')}
        >
          <Group gap="xs" justify="space-between">
            <Group gap={6} wrap="nowrap">
              <CloseButton size="sm" aria-label={t('clearSelection')} onClick={onClear} />
              <Text size="sm" fw={600} aria-live="polite">
                {t('selected', { count: documents.length })}
              </Text>
            </Group>
            <Group gap={6}>
              <LibraryTagsPopover
                tags={tags}
                disabled={running}
                onApply={(added, removed) => void start((document) => changeTags(document, added, removed))}
              />
              <Button
                size="xs"
                variant="default"
                disabled={running}
                leftSection={<IconRefresh size={15} aria-hidden />}
                onClick={() => void start(({ id }) => analyseAgain(id))}
              >
                {t('bulk.analyse')}
              </Button>
              <Menu position="top" withinPortal>
                <Menu.Target>
                  <Button
                    size="xs"
                    variant="default"
                    disabled={running}
                    leftSection={<IconChecklist size={15} aria-hidden />}
                  >
                    {t('bulk.policy')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
                  {(policies.data ?? []).map(({ id, name }) => (
                    <Menu.Item key={id} onClick={() => void start((document) => assignPolicy(document.id, id))}>
                      {name}
                    </Menu.Item>
                  ))}
                  <Menu.Divider />
                  <Menu.Item onClick={() => void start((document) => assignPolicy(document.id, null))}>
                    {t('bulk.noPolicy')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Menu position="top" withinPortal>
                <Menu.Target>
                  <Button
                    size="xs"
                    variant="default"
                    disabled={running}
                    leftSection={<IconDownload size={15} aria-hidden />}
                  >
                    {t('bulk.export')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {FORMAT_NAMES.map((format) => (
                    <Menu.Item
                      key={format}
                      onClick={() =>
                        void start(({ id }) => requestExport(id, format), { hint: t('bulk.exportsAsked') })
                      }
                    >
                      {t(`exports:formats.${format}.name`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
              <Button
                size="xs"
                variant="light"
                color="red"
                disabled={running}
                leftSection={<IconTrash size={15} aria-hidden />}
                onClick={confirm.open}
              >
                {t('bulk.withdraw')}
              </Button>
            </Group>
          </Group>
          {running && (
            <Group gap="xs" mt="xs" wrap="nowrap">
              <Progress
                flex={1}
                value={(100 * run.progress.done) / run.progress.total}
                aria-label={t('bulk.label')}
                transitionDuration={100}
              />
              <Text size="xs" role="status">
                {t('bulk.progress', { done: run.progress.done, total: run.progress.total })}
              </Text>
            </Group>
          )}
        </Paper>
      )}
      <Modal
        opened={confirming}
        onClose={confirm.close}
        title={t('bulk.withdrawTitle', { count: documents.length })}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <Stack>
          <Text size="sm">{t('bulk.withdrawHint')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={confirm.close} data-autofocus>
              {t('ui:cancel')}
            </Button>
            <Button
              color="red"
              onClick={() => {
                confirm.close();
                void start(({ id }) => withdraw(id)).then(onClear);
              }}
            >
              {t('bulk.withdraw')}
            </Button>
          </Group>
        </Stack>
      </Modal>
      {run && !running && (
        <LibraryBulkFailures
          progress={run.progress}
          subjects={subjects}
          onClose={() => setRun(undefined)}
          onRetry={(on) => void start(run.act, { on })}
        />
      )}
    </>
  );
};
