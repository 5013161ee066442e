import { Alert, Anchor, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { blocksQuery, versionTextQuery } from './queries.ts';
import { DocumentText } from './text/document-text.tsx';
import { headingText } from './text/heading-text.ts';
import { Outline, OutlineSelect, type OutlineEntry } from './text/outline.tsx';
import { RawText } from './text/raw-text.tsx';
import { spanAt } from './text/span-at.ts';
import classes from './version-text.module.css';

interface Props {
  readonly document: Schemas['DocumentView'];
  readonly version: number;
  readonly raw: boolean;
  readonly at: number | undefined;
  readonly end: number | undefined;
}

/** The text of a version, as it is printed or as Markdown, at a place or from the beginning. */
export const VersionText = ({ document, version, raw, at, end }: Props) => {
  const text = useQuery(versionTextQuery(document.id, version));
  const blocks = useQuery(blocksQuery(document.id, version));
  return (
    <Loaded query={text} lines={12}>
      {(markdown) => (
        <Loaded query={blocks} lines={12}>
          {(parts) => <Read document={document} markdown={markdown} parts={parts} raw={raw} at={at} end={end} />}
        </Loaded>
      )}
    </Loaded>
  );
};

interface ReadProps extends Omit<Props, 'version'> {
  readonly markdown: string;
  readonly parts: Schemas['BlockListView'];
}

const Read = ({ document, markdown, parts, raw, at, end }: ReadProps) => {
  const { t } = useTranslation('documents');
  const text = useRef<HTMLDivElement>(null);
  const hash = useLocation({ select: (location) => location.hash });
  const { items: blocks, runningText } = parts;
  const span = useMemo(
    () => (at === undefined ? undefined : spanAt(markdown, blocks, at, end)),
    [markdown, blocks, at, end],
  );
  const marks = useMemo(() => (span ? [{ id: 'at', ...span, colour: 'teal' }] : []), [span]);
  const entries = useMemo<OutlineEntry[]>(
    () =>
      blocks
        .filter(({ kind }) => kind === 'heading')
        .map(({ id, start, end: to, level = 1 }) => ({ id, level, text: headingText(markdown.slice(start, to)) })),
    [blocks, markdown],
  );
  const ids = useMemo(() => entries.map(({ id }) => id), [entries]);
  const pages = useNotes(document.warnings, blocks);
  const pointedAt = span && blocks.find(({ start, end: to }) => start <= span.start && span.start < to)?.id;
  const editable = parts.version === document.version && document.status !== 'withdrawn';
  const notes = useMemo(
    () =>
      pointedAt === undefined || !editable
        ? pages
        : new Map(pages).set(
            pointedAt,
            <>
              {pages.get(pointedAt)}
              <EditBlock documentId={document.id} block={pointedAt} />
            </>,
          ),
    [pages, pointedAt, editable, document.id],
  );
  const elsewhere = document.warnings.filter(({ page }) => page === undefined || !blocks.some((b) => b.page === page));
  if (raw) return <RawText markdown={markdown} span={span} />;
  return (
    <Stack gap="sm">
      {elsewhere.length > 0 && <Warnings warnings={elsewhere} />}
      <div className={classes['columns']}>
        {entries.length > 1 && (
          <>
            <div className={classes['beside']}>
              <Outline entries={entries} ids={ids} text={text} />
            </div>
            <div className={classes['above']}>
              <OutlineSelect entries={entries} text={text} />
            </div>
          </>
        )}
        <div ref={text} className={classes['text']} data-text>
          <RunningText place="header" texts={runningText} />
          {blocks.length === 0 && <EmptyState title={t('noText')} />}
          <DocumentText
            markdown={markdown}
            blocks={blocks}
            marks={marks}
            active={span && 'at'}
            notes={notes}
            from={at === undefined && hash !== '' ? hash : undefined}
            imagesAt={`/api/v1/documents/${document.id}/images/`}
          />
          <RunningText place="footer" texts={runningText} />
        </div>
      </div>
    </Stack>
  );
};

/** Where pages begin, and what was lost on them, before the first block of each. */
const useNotes = (
  warnings: readonly Schemas['WarningView'][],
  blocks: readonly Schemas['BlockView'][],
): ReadonlyMap<string, ReactNode> => {
  const { t } = useTranslation('source');
  return useMemo(() => {
    const notes = new Map<string, ReactNode>();
    let page = 0;
    for (const block of blocks) {
      if (block.page === undefined || block.page <= page) continue;
      page = block.page;
      const lost = warnings.filter((warning) => warning.page === block.page);
      notes.set(
        block.id,
        <>
          <div className={classes['pageMark']}>{t('page', { number: block.page })}</div>
          {lost.length > 0 && <Warnings warnings={lost} />}
        </>,
      );
    }
    return notes;
  }, [warnings, blocks, t]);
};

const EditBlock = ({ documentId, block }: { readonly documentId: string; readonly block: string }) => {
  const { t } = useTranslation('documents');
  return (
    <Anchor
      size="xs"
      renderRoot={(props) => (
        <Link {...props} to="/documents/$documentId/versions/edit" params={{ documentId }} search={{ block }} />
      )}
    >
      {t('editBlock')}
    </Anchor>
  );
};

/** So many warnings are read at a glance. */
const FEW = 3;

const Warnings = ({ warnings }: { readonly warnings: readonly Schemas['WarningView'][] }) => {
  const { t } = useTranslation('documents');
  const [all, setAll] = useState(false);
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle />}
      title={t('warningsTitle', { count: warnings.length })}
      py="xs"
      data-warnings
    >
      <List size="sm">
        {(all ? warnings : warnings.slice(0, FEW)).map(({ code, message }, index) => (
          <List.Item key={`${code}-${index}`}>{message}</List.Item>
        ))}
      </List>
      {!all && warnings.length > FEW && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {t('allWarnings', { count: warnings.length - FEW })}
        </Button>
      )}
    </Alert>
  );
};

const RunningText = ({
  place,
  texts,
}: {
  readonly place: 'header' | 'footer';
  readonly texts: readonly Schemas['RunningTextView'][];
}) => {
  const { t } = useTranslation('documents');
  const here = texts.filter((one) => one.place === place);
  if (here.length === 0) return null;
  return (
    <div className={classes['running']} data-running={place}>
      <Text size="xs" c="dimmed">
        {t(`running.${place}`)}
      </Text>
      {here.map(({ text }, index) => (
        <Text key={index} size="sm">
          {text}
        </Text>
      ))}
    </div>
  );
};
