import './texts.ts';
import { Alert, Anchor, Button, Group, List, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatDateTime } from '../i18n/formats.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { blocksQuery, documentQuery, versionsQuery, versionTextQuery } from './queries.ts';
import { DocumentText } from './text/document-text.tsx';
import { headingText } from './text/heading-text.ts';
import { Outline, OutlineSelect, type OutlineEntry } from './text/outline.tsx';
import { RawText } from './text/raw-text.tsx';
import { spanAt } from './text/span-at.ts';
import { TEXT_VIEWS, type TextView } from './text/text-search.ts';
import classes from './text-page.module.css';

const SourceView = lazy(() => import('./source/source-view.tsx'));

const route = getRouteApi('/documents/$documentId/text');

/** A version of a document to be read: as it is printed, as Markdown, or the original file. */
export const TextPage = () => {
  const { documentId } = route.useParams();
  return <Loaded query={useQuery(documentQuery(documentId))}>{(document) => <Opened document={document} />}</Loaded>;
};

const Opened = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const { t } = useTranslation('documents');
  const { view = 'rendered', version = document.version, at, end } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: TextView): void =>
    void navigate({
      search: ({ view: _view, ...search }) => (next === 'rendered' ? search : { ...search, view: next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('views.label')}
          value={view}
          onChange={show}
          data={TEXT_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
        {document.version > 0 && <VersionSelect document={document} version={version} />}
      </Group>
      {version < document.version && (
        <Alert color="yellow" icon={<IconHistory />} py="xs">
          {t('olderVersion', { number: version })}{' '}
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} from="/documents/$documentId/text" to="." search={view === 'rendered' ? {} : { view }} />
            )}
          >
            {t('toLatest', { number: document.version })}
          </Anchor>
        </Alert>
      )}
      {view === 'original' ? (
        <Suspense fallback={<LoadingState />}>
          <SourceView document={document} version={version} at={at} end={end} />
        </Suspense>
      ) : document.version === 0 ? (
        <EmptyState title={t('noText')} text={t('noTextHint')} />
      ) : (
        <VersionText document={document} version={version} raw={view === 'markdown'} at={at} end={end} />
      )}
    </Stack>
  );
};

interface VersionProps {
  readonly document: Schemas['DocumentView'];
  readonly version: number;
}

const VersionSelect = ({ document, version }: VersionProps) => {
  const { t } = useTranslation('documents');
  const navigate = route.useNavigate();
  const { data = [] } = useQuery(versionsQuery(document.id));
  const numbers = data.length > 0 ? data : [{ number: version, cause: undefined, createdAt: undefined }];
  return (
    <Select
      size="xs"
      w={230}
      aria-label={t('chooseVersion')}
      allowDeselect={false}
      value={String(version)}
      data={numbers.map(({ number, cause, createdAt }) => ({
        value: String(number),
        label:
          cause === undefined || createdAt === undefined
            ? t('version', { number })
            : `${t('version', { number })} · ${t(`cause.${cause}`)} · ${formatDateTime(createdAt)}`,
      }))}
      onChange={(chosen) => {
        const number = Number(chosen);
        // A place in one version is another place in the next one.
        void navigate({
          search: ({ view }) => ({
            ...(view === undefined ? {} : { view }),
            ...(number === document.version ? {} : { version: number }),
          }),
          resetScroll: false,
        });
      }}
    />
  );
};

interface TextProps extends VersionProps {
  readonly raw: boolean;
  readonly at: number | undefined;
  readonly end: number | undefined;
}

const VersionText = ({ document, version, raw, at, end }: TextProps) => {
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

interface ReadProps extends Omit<TextProps, 'version'> {
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
  const notes = useNotes(document.warnings, blocks);
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
