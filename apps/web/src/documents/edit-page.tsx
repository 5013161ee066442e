import './texts.ts';
import './versions/texts.ts';
import { Alert, Button, Group, Modal, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useBlocker } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { ShortcutTip } from '../keyboard/shortcut-keys.tsx';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { tellDone } from '../ui/tell.ts';
import { blocksQuery, documentQuery, versionTextQuery } from './queries.ts';
import { headingText } from './text/heading-text.ts';
import { Preview } from './versions/preview.tsx';
import classes from './versions/versions.module.css';

const Conflict = lazy(() => import('./versions/conflict.tsx'));
const MarkdownEditor = lazy(() => import('./versions/markdown-editor.tsx'));

const route = getRouteApi('/documents/$documentId/versions/edit');

/** A new version written by hand: all of the text, or one block of it, with a preview. */
export const EditPage = () => {
  const { documentId } = route.useParams();
  const { block } = route.useSearch();
  return (
    <Loaded query={useQuery(documentQuery(documentId))}>
      {(document) => <FromLatest key={`${documentId}-${block}`} document={document} block={block} />}
    </Loaded>
  );
};

interface Props {
  readonly document: Schemas['DocumentView'];
  readonly block: string | undefined;
}

/** Stays with the version that was the latest at the beginning, until somebody chooses another one. */
const FromLatest = ({ document, block }: Props) => {
  const [start, setStart] = useState({ base: document.version, text: undefined as string | undefined });
  const { base, text } = start;
  const markdown = useQuery(versionTextQuery(document.id, base));
  const blocks = useQuery(blocksQuery(document.id, base));
  return (
    <Loaded query={markdown} lines={12}>
      {(whole) => (
        <Loaded query={blocks} lines={12}>
          {({ items }) => {
            const part = items.find(({ id }) => id === block);
            const saved = part ? whole.slice(part.start, part.end) : whole;
            return (
              <Editor
                key={`${base}-${text === undefined}`}
                document={document}
                base={base}
                blocks={items}
                whole={whole}
                block={part?.id}
                saved={saved}
                initial={text ?? saved}
                onStart={(next, mine) => setStart({ base: next, text: mine })}
              />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};

interface EditorProps {
  readonly document: Schemas['DocumentView'];
  readonly base: number;
  readonly blocks: readonly Schemas['BlockView'][];
  /** The Markdown of the base version. */
  readonly whole: string;
  readonly block: string | undefined;
  /** What the base version says. */
  readonly saved: string;
  readonly initial: string;
  /** Begins anew on another version, with a text of one's own or with what that version says. */
  readonly onStart: (base: number, mine?: string) => void;
}

const Editor = ({ document, base, blocks, whole, block, saved, initial, onStart }: EditorProps) => {
  const { t } = useTranslation('versions');
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const [text, setText] = useState(initial);
  const [cursor, setCursor] = useState(0);
  const [pane, setPane] = useState<'write' | 'view'>('write');
  const left = useRef(false);
  const dirty = text !== saved;
  const documentId = document.id;
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/documents/{documentId}/versions', {
          params: { path: { documentId } },
          body: { baseVersion: base, content: text, ...(block === undefined ? {} : { blockId: block }) },
        }),
      ),
    onSuccess: async ({ number }) => {
      left.current = true;
      tellDone(t('editor.saved', { number }));
      void queries.invalidateQueries({ queryKey: ['document', documentId] });
      await navigate({
        to: '/documents/$documentId/versions',
        params: { documentId },
        search: { from: base, to: number },
      });
    },
  });
  const canSave = dirty && !save.isPending;
  useShortcut('save', () => canSave && save.mutate());
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      dirty && !left.current && (next.pathname !== current.pathname || current.search !== next.search),
    enableBeforeUnload: () => dirty && !left.current,
    withResolver: true,
  });
  const current = isProblem(save.error, 'stale-version') ? Number(save.error.body['currentVersion']) : undefined;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end" gap="xs">
        <Stack gap={0}>
          <Title order={2} size="h4">
            {t('editor.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('editor.base', { number: base })}
          </Text>
        </Stack>
        <Group gap="xs">
          {dirty && (
            <Text size="sm" c="dimmed" role="status">
              {t('editor.unsaved')}
            </Text>
          )}
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link {...props} to="/documents/$documentId/versions" params={{ documentId }} />}
          >
            {t('editor.back')}
          </Button>
          <ShortcutTip id="save">
            <Button size="xs" disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
              {t('editor.save')}
            </Button>
          </ShortcutTip>
        </Group>
      </Group>
      <Group gap="xs" align="flex-end" justify="space-between">
        <BlockSelect blocks={blocks} whole={whole} block={block} />
        <SegmentedControl
          hiddenFrom="md"
          size="xs"
          aria-label={t('editor.view')}
          value={pane}
          onChange={setPane}
          data={[
            { value: 'write', label: t('editor.write') },
            { value: 'view', label: t('editor.preview') },
          ]}
        />
      </Group>
      {current === undefined && save.error && (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('editor.notSaved')} role="alert">
          {save.error.message}
        </Alert>
      )}
      {current !== undefined && (
        <Suspense fallback={<LoadingState />}>
          <Conflict
            documentId={documentId}
            base={base}
            current={current}
            block={block}
            mine={text}
            onKeepMine={() => onStart(current, text)}
            onTakeTheirs={() => onStart(current)}
          />
        </Suspense>
      )}
      {block !== undefined && text.trim() === '' && <Text size="sm">{t('editor.removed')}</Text>}
      <div className={classes['panes']}>
        <div className={classes['pane']} data-hidden={pane === 'view' ? '' : undefined} data-editor>
          <Suspense fallback={<LoadingState />}>
            <MarkdownEditor
              initial={initial}
              label={block === undefined ? t('editor.label') : t('editor.labelBlock')}
              onChange={setText}
              onCursor={setCursor}
            />
          </Suspense>
        </div>
        <div
          className={`${classes['pane']} ${classes['preview']}`}
          data-hidden={pane === 'write' ? '' : undefined}
          role="group"
          aria-label={t('editor.preview')}
          tabIndex={0}
        >
          <Preview documentId={documentId} markdown={text} cursor={cursor} />
        </div>
      </div>
      <Modal opened={blocker.status === 'blocked'} onClose={() => blocker.reset?.()} title={t('editor.unsavedTitle')}>
        <Stack>
          <Text size="sm">{t('editor.unsavedText')}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => blocker.reset?.()} data-autofocus>
              {t('editor.stay')}
            </Button>
            <Button color="red" onClick={() => blocker.proceed?.()}>
              {t('editor.leave')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
};

const WHOLE = 'whole';

/** So much of a block tells which one it is. */
const SHOWN = 70;

interface BlockSelectProps {
  readonly blocks: readonly Schemas['BlockView'][];
  readonly whole: string;
  readonly block: string | undefined;
}

const BlockSelect = ({ blocks, whole, block }: BlockSelectProps) => {
  const { t } = useTranslation('versions');
  const navigate = route.useNavigate();
  const data = useMemo(
    () => [
      { value: WHOLE, label: t('editor.whole') },
      ...blocks.map(({ id, start, end }) => ({
        value: id,
        label: headingText(whole.slice(start, end)).slice(0, SHOWN) || id,
      })),
    ],
    [blocks, whole, t],
  );
  return (
    <Select
      size="xs"
      w={{ base: '100%', xs: 340 }}
      searchable
      limit={100}
      allowDeselect={false}
      label={t('editor.what')}
      data={data}
      value={block ?? WHOLE}
      onChange={(value) => void navigate({ search: value === WHOLE || value === null ? {} : { block: value } })}
    />
  );
};
