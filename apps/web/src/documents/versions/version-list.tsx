import { Anchor, Badge, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../../api/client.ts';
import { formatAgo, formatDateTime, formatNumber } from '../../i18n/formats.ts';
import { tellDone, tellFailed } from '../../ui/tell.ts';
import classes from './versions.module.css';

interface Props {
  readonly document: Schemas['DocumentView'];
  readonly versions: readonly Schemas['VersionView'][];
}

/** Every version with who made it and why, to be read, compared and restored. */
export const VersionList = ({ document, versions }: Props) => {
  const { t } = useTranslation('versions');
  const [restoring, setRestoring] = useState<number>();
  return (
    <>
      <Stack component="ul" gap={6} className={classes['list'] ?? ''} aria-label={t('list')}>
        {versions.map((version) => (
          <Paper component="li" key={version.number} withBorder px="sm" py={8} data-version={version.number}>
            <Row document={document} version={version} onRestore={() => setRestoring(version.number)} />
          </Paper>
        ))}
      </Stack>
      <Restore document={document} number={restoring} onClose={() => setRestoring(undefined)} />
    </>
  );
};

interface RowProps {
  readonly document: Schemas['DocumentView'];
  readonly version: Schemas['VersionView'];
  readonly onRestore: () => void;
}

const Row = ({ document, version, onRestore }: RowProps) => {
  const { t } = useTranslation('versions');
  const { t: documents } = useTranslation('documents');
  const { number, cause, createdAt, createdBy, wordCount } = version;
  const params = { documentId: document.id };
  const latest = number === document.version;
  return (
    <Stack gap={2}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {documents('version', { number })}{' '}
          <Text span size="sm" fw={400} c="dimmed">
            {documents(`cause.${cause}`)}
          </Text>
        </Text>
        {latest && (
          <Badge size="xs" variant="light" tt="none">
            {t('latest')}
          </Badge>
        )}
      </Group>
      <Text size="xs" c="dimmed" title={formatDateTime(createdAt)}>
        {t('by', { when: formatAgo(createdAt), who: createdBy })} ·{' '}
        {t('words', { count: wordCount, words: formatNumber(wordCount) })}
      </Text>
      <Group gap="sm">
        <Anchor
          size="sm"
          aria-label={t('readOf', { number })}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/documents/$documentId/text"
              params={params}
              search={latest ? {} : { version: number }}
            />
          )}
        >
          {t('read')}
        </Anchor>
        {number > 1 && (
          <Anchor
            size="sm"
            aria-label={t('whatChangedOf', { number })}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/documents/$documentId/versions"
                params={params}
                search={({ layout }: { readonly layout?: 'side' }) => ({
                  from: number - 1,
                  to: number,
                  ...(layout === undefined ? {} : { layout }),
                })}
                resetScroll={false}
              />
            )}
          >
            {t('whatChanged')}
          </Anchor>
        )}
        {!latest && document.status !== 'withdrawn' && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-label={t('restoreOf', { number })}
            onClick={onRestore}
          >
            {t('restore')}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
};

interface RestoreProps {
  readonly document: Schemas['DocumentView'];
  /** Undefined when nobody wants to restore anything. */
  readonly number: number | undefined;
  readonly onClose: () => void;
}

const Restore = ({ document, number, onClose }: RestoreProps) => {
  const { t } = useTranslation('versions');
  const { t: ui } = useTranslation('ui');
  const queries = useQueryClient();
  const restore = useMutation({
    mutationFn: (from: number) =>
      answer(
        api.POST('/api/v1/documents/{documentId}/versions/{number}/restore', {
          params: { path: { documentId: document.id, number: from } },
          body: { baseVersion: document.version },
        }),
      ),
    onSuccess: async (made, from) => {
      onClose();
      tellDone(t('restored', { number: made.number, from }));
      await queries.invalidateQueries({ queryKey: ['document', document.id] });
    },
    onError: (error) => {
      onClose();
      tellFailed(t('notRestored'), error);
      void queries.invalidateQueries({ queryKey: ['document', document.id] });
    },
  });
  return (
    <Modal opened={number !== undefined} onClose={onClose} title={t('restoreTitle', { number: number ?? 0 })}>
      <Stack>
        <Text size="sm">{t('restoreText', { number: number ?? 0 })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {ui('cancel')}
          </Button>
          <Button loading={restore.isPending} onClick={() => number !== undefined && restore.mutate(number)}>
            {t('restoreConfirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
