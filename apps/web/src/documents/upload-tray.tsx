import './library-texts.ts';
import { ActionIcon, Anchor, Group, Paper, Progress, ScrollArea, Stack, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconChevronUp, IconRefresh, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../i18n/formats.ts';
import { isRunning, type Upload } from './upload-queue.ts';
import { uploads, useUploads } from './upload-store.ts';
import classes from './upload-tray.module.css';

/** More than these are counted: nobody reads them, and they would make the page slow. */
const SHOWN = 60;

/** What is running and what failed comes first. */
const rank = ({ stage }: Upload): number =>
  stage === 'failed'
    ? 0
    : stage === 'sending' || stage === 'converting' || stage === 'analysing'
      ? 1
      : stage === 'waiting'
        ? 2
        : 3;

/** The uploads of this window, on every page, until they are cleared. */
const UploadTray = () => {
  const { t } = useTranslation('library');
  const all = useUploads();
  const [open, setOpen] = useState(true);
  if (all.length === 0) return null;
  const running = all.filter(isRunning).length;
  const failed = all.filter(({ stage }) => stage === 'failed').length;
  const shown = all.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
  const done = all.length - running - failed;
  return (
    <Paper component="section" withBorder shadow="lg" className={classes['tray'] ?? ''} aria-label={t('tray.label')}>
      <Group justify="space-between" wrap="nowrap" gap="xs" px="sm" py={6}>
        <Text size="sm" fw={600} role="status">
          {running > 0 ? t('tray.running', { count: running }) : t('tray.ended', { count: done })}
          {failed > 0 && `, ${t('tray.failed', { count: failed })}`}
        </Text>
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={open}
            aria-label={open ? t('tray.hide') : t('tray.show')}
            onClick={() => setOpen(!open)}
          >
            {open ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
          </ActionIcon>
          <Tooltip label={t('tray.close')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('tray.close')}
              disabled={running === all.length}
              onClick={() => uploads.clearEnded()}
            >
              <IconX size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      {running > 0 && (
        <Progress
          size={3}
          radius={0}
          value={(100 * all.reduce((sum, upload) => sum + share(upload), 0)) / all.length}
          aria-label={t('tray.label')}
        />
      )}
      {open && (
        <ScrollArea.Autosize
          mah="min(40vh, 22rem)"
          viewportProps={{ tabIndex: 0, 'aria-label': t('tray.label'), role: 'group' }}
        >
          <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
            {shown.map((upload) => (
              <Row key={upload.key} upload={upload} />
            ))}
          </Stack>
          {all.length > SHOWN && (
            <Text size="xs" c="dimmed" px="sm" py={6}>
              {t('tray.more', { count: all.length - SHOWN })}
            </Text>
          )}
        </ScrollArea.Autosize>
      )}
    </Paper>
  );
};

/** How much of the whole way a file has gone: most of the waiting is for its analysis. */
const share = ({ stage, sent }: Upload): number => {
  switch (stage) {
    case 'waiting':
      return 0;
    case 'sending':
      return 0.4 * sent;
    case 'converting':
      return 0.5;
    case 'analysing':
      return 0.75;
    case 'done':
    case 'failed':
      return 1;
  }
};

const Row = memo(({ upload }: { readonly upload: Upload }) => {
  const { t } = useTranslation('library');
  const { key, path, stage, sent, reason, retry, document } = upload;
  const [same] = document?.duplicateOf ?? [];
  const running = isRunning(upload);
  return (
    <li className={classes['row']} data-stage={stage}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Group gap={6} wrap="nowrap" miw={0}>
          {stage === 'done' && <IconCheck size={15} className={classes['done']} aria-hidden />}
          {stage === 'failed' && <IconAlertTriangle size={15} className={classes['failed']} aria-hidden />}
          {document ? (
            <Anchor
              size="sm"
              truncate
              renderRoot={(props) => (
                <Link to="/documents/$documentId" params={{ documentId: document.id }} {...props} />
              )}
            >
              {path}
            </Anchor>
          ) : (
            <Text size="sm" truncate title={path}>
              {path}
            </Text>
          )}
        </Group>
        <Group gap={2} wrap="nowrap">
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {stage === 'sending' ? t('tray.sent', { percent: formatPercent(sent) }) : t(`tray.stages.${stage}`)}
          </Text>
          {retry !== null && (
            <Tooltip label={t('tray.retry')}>
              <ActionIcon
                size="sm"
                variant="light"
                aria-label={t('tray.retryOf', { name: path })}
                onClick={() => uploads.retry(key)}
              >
                <IconRefresh size={14} />
              </ActionIcon>
            </Tooltip>
          )}
          {document === null && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={running ? t('tray.stop', { name: path }) : t('tray.removeOf', { name: path })}
              onClick={() => uploads.remove(key)}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </Group>
      </Group>
      {running && (
        <Progress
          mt={4}
          size={4}
          value={100 * share(upload)}
          animated={stage !== 'waiting'}
          aria-label={t('tray.progressOf', { name: path })}
        />
      )}
      {reason !== null && (
        <Text size="xs" className={classes['reason'] ?? ''}>
          {reason}
        </Text>
      )}
      {same !== undefined && (
        <Text size="xs" c="dimmed">
          {t('tray.sameAs')}{' '}
          <Anchor
            size="xs"
            underline="always"
            renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId: same }} {...props} />}
          >
            {t('tray.sameAsLink')}
          </Anchor>
        </Text>
      )}
    </li>
  );
});

export default UploadTray;
