import { Box, Group, SegmentedControl, Splitter, Text, Title, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import { BatchDialog } from './decide/batch-dialog.tsx';
import { ConflictDialog } from './decide/conflict-dialog.tsx';
import { DecisionBar, type Form } from './decide/decision-bar.tsx';
import type { Decision } from './decide/decisions.ts';
import { useDecisions } from './decide/use-decisions.tsx';
import { FindingPane } from './finding/finding-pane.tsx';
import { filterItems, groupItems, isAlike, isDecided, nearest, nextPending, step, type Item } from './queue/queue.ts';
import { QueueFilters } from './queue/queue-filters.tsx';
import { QueuePane } from './queue/queue-pane.tsx';
import { SelectionBar } from './queue/selection-bar.tsx';
import { AllDecided } from './all-decided.tsx';
import classes from './review.module.css';
import { Rechecking } from './rechecking.tsx';
import { useCurrent, useGo, useReviewSearch } from './review-address.ts';
import { PANES, type Pane } from './review-search.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { DocumentPane } from './text/document-pane.tsx';
import { sectionAt } from './text/sections.ts';
import type { ShownText } from './text/use-shown-text.ts';
import { useRemainingHeight } from './use-remaining-height.ts';

const PagesPane = lazy(() => import('./text/pages-pane.tsx'));

/** Room for three panes. */
const WIDE = '(min-width: 68em)';

interface Props {
  readonly document: Schemas['DocumentView'];
  readonly items: readonly Item[];
  readonly shown: ShownText;
  readonly analysis: Schemas['AnalysisView'] | undefined;
}

/** The queue, the document and the finding beside each other, and everything that can be decided. */
export const ReviewDesk = ({ document, items, shown, analysis }: Props) => {
  const { t } = useTranslation('feedback');
  const search = useReviewSearch();
  const go = useGo();
  const isWide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const [desk, height] = useRemainingHeight();
  const [form, setForm] = useState<Form>();
  const [focusRequest, setFocusRequest] = useState(0);
  /** By their findings: those keep their ids from version to version. */
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [batch, setBatch] = useState(false);

  const show = (item: Item | undefined, { focus = true, pane }: { focus?: boolean; pane?: Pane } = {}): void => {
    setForm(undefined);
    go({ item: item?.id ?? '', ...(isWide || pane === undefined ? {} : { pane }) });
    if (focus) setFocusRequest((count) => count + 1);
  };

  const open = (next: Form | undefined): void => {
    // At once: the next key belongs to the field.
    flushSync(() => setForm(next));
    if (next === undefined) setFocusRequest((count) => count + 1);
  };

  const decisions = useDecisions({
    documentId: document.id,
    version: shown.version,
    items,
    isWide,
    // Nobody is torn away from what they are writing.
    onFailed: (item) => form === undefined && show(item, { pane: 'finding' }),
    onUndone: (item) => show(item, { pane: 'finding' }),
  });
  const { busy, hidden, failures } = decisions;

  const queued = useMemo(() => items.filter(({ id }) => !hidden.has(id)), [items, hidden]);
  const grouping = search.group ?? 'section';
  const { status, severity, rule, q } = search;
  const listed = useMemo(() => filterItems(queued, { status, severity, rule, q }), [queued, status, severity, rule, q]);
  const groups = useMemo(
    () =>
      groupItems(listed, grouping, (item) => {
        const start = shown.placeOf(item)?.start ?? item.original.start;
        return { start, section: sectionAt(shown.sections, start)?.title ?? '' };
      }),
    [listed, grouping, shown],
  );
  const order = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const current = useCurrent(document.id, items, search.item, go);
  const [wasOpen, setWasOpen] = useState<string>();
  if (current?.status === 'pending' && current.id !== wasOpen) setWasOpen(current.id);
  const isDone = !queued.some(({ status }) => status === 'pending');

  // The review begins with the first open item when the address names none.
  const [firstOpen] = order.filter(({ id, status }) => status === 'pending' && !busy.has(id));
  const firstId = firstOpen?.id;
  const openFirst = useEffectEvent(() => {
    if (search.item === undefined && firstId !== undefined) go({ item: firstId }, true);
  });
  useEffect(() => openFirst(), []);
  // A change beside it settled the item that was looked at: on to what stands there now.
  const isSettled =
    current !== undefined && current.id === wasOpen && current.status !== 'pending' && !isDecided(current);
  const goOn = useEffectEvent(() => {
    if (!current) return;
    const startOf = (item: Item): number => shown.placeOf(item)?.start ?? item.original.start;
    decisions.say(t('settled', { title: current.title }));
    show(nearest(order, current, startOf), { pane: 'finding' });
  });
  useEffect(() => {
    if (!isSettled) return undefined;
    const soon = setTimeout(goOn);
    return () => clearTimeout(soon);
  }, [isSettled]);

  const decide = (item: Item, decision: Decision, version?: number): void => {
    const next = nextPending(order, item.id, new Set([...busy, ...hidden]));
    void decisions.decide(item, decision, version);
    show(next, { pane: 'finding' });
  };
  const select = (some: readonly Item[]): void => setSelected(new Set(some.map(({ findingId }) => findingId)));
  const toggle = (item: Item): void =>
    setSelected((ids) => {
      const changed = new Set(ids);
      if (!changed.delete(item.findingId)) changed.add(item.findingId);
      return changed;
    });
  const alike = (item: Item): readonly Item[] =>
    queued.filter((other) => other.status === 'pending' && isAlike(item, other));
  // What was decided or superseded meanwhile cannot be decided together any more.
  const chosen = queued.filter(({ findingId, status }) => selected.has(findingId) && status === 'pending');
  const undo = (): void => {
    if (decisions.undoable) void decisions.undo(decisions.undoable);
    else if (current && isDecided(current)) void decisions.undo({ kind: 'decided', items: [current] });
  };

  useShortcut('next', () => show(step(order, current?.id, 1)));
  useShortcut('previous', () => show(step(order, current?.id, -1)));
  useShortcut('select', () => current?.status === 'pending' && toggle(current), current !== undefined);
  useShortcut('selectAlike', () => current && select(alike(current)));
  useShortcut('batch', () => setBatch(true), chosen.length > 0);
  useShortcut('undo', undo);

  const hasPages = document.mediaType === 'application/pdf';
  const showMarked = (id: string): void =>
    show(
      queued.find((item) => item.id === id),
      { focus: !isWide, pane: 'finding' },
    );

  const queue = (
    <section className={classes['pane']} aria-label={t('panes.queue')}>
      <PaneHead title={t('panes.queue')}>
        <Text size="xs" c="dimmed">
          {t('queue.shown', { count: order.length })}
        </Text>
      </PaneHead>
      <QueueFilters items={queued} search={search} onChange={go} />
      <QueuePane
        items={queued}
        groups={groups}
        grouping={grouping}
        current={current?.id}
        selected={selected}
        busy={busy}
        failed={new Set(failures.keys())}
        onOpen={(item) => show(item, { focus: !isWide, pane: 'finding' })}
        onSelect={toggle}
        onClear={() => go({ q: '', severity: undefined, rule: '', status: undefined })}
      />
      <SelectionBar
        chosen={chosen}
        alike={current?.status === 'pending' ? alike(current).length : 0}
        onAlike={() => current && select(alike(current))}
        onDecide={() => setBatch(true)}
        onClear={() => select([])}
      />
    </section>
  );
  const text = (
    <section className={`${classes['pane']} ${classes['documentPane']}`} aria-label={t('panes.document')}>
      <PaneHead title={t('panes.document')}>
        <Text size="xs" c="dimmed">
          {t('document.version', { version: shown.version })}
        </Text>
        {hasPages && (
          <SegmentedControl
            size="xs"
            aria-label={t('document.view')}
            value={search.view ?? 'text'}
            onChange={(value) => go({ view: value === 'pages' ? value : undefined })}
            data={[
              { value: 'text', label: t('document.asText') },
              { value: 'pages', label: t('document.asPages') },
            ]}
          />
        )}
      </PaneHead>
      {hasPages && search.view === 'pages' ? (
        <Suspense fallback={<LoadingState lines={8} />}>
          <PagesPane documentId={document.id} items={queued} current={current} onBox={showMarked} />
        </Suspense>
      ) : (
        <DocumentPane documentId={document.id} shown={shown} items={queued} current={current} onMark={showMarked} />
      )}
    </section>
  );
  const finding = (
    <section className={classes['pane']} aria-label={t('panes.finding')}>
      {current ? (
        <FindingPane item={current} focusRequest={focusRequest}>
          <DecisionBar
            // A form that is being filled in outlives the analysis of a new version.
            key={current.findingId}
            item={current}
            form={form}
            onForm={open}
            isBusy={busy.has(current.id)}
            failure={failures.get(current.id)}
            fourEyes={decisions.fourEyes}
            onDecide={(decision) => decide(current, decision)}
            onUndo={undo}
          />
        </FindingPane>
      ) : isDone ? (
        <AllDecided document={document} items={items} focusRequest={focusRequest} />
      ) : (
        <Text size="sm" c="dimmed" p="md">
          {busy.size > 0 ? t('saving') : t('finding.choose')}
        </Text>
      )}
    </section>
  );

  return (
    <Box ref={desk} className={classes['desk'] ?? ''} style={{ height }}>
      <VisuallyHidden role="status" aria-live="polite">
        {decisions.said}
      </VisuallyHidden>
      <Rechecking document={document} analysis={analysis} />
      {isWide ? (
        <Splitter className={classes['panes'] ?? ''} withHandle lineSize={1}>
          <Splitter.Pane defaultSize={25} min={16}>
            {queue}
          </Splitter.Pane>
          <Splitter.Pane defaultSize={43} min={20}>
            {text}
          </Splitter.Pane>
          <Splitter.Pane defaultSize={32} min={22}>
            {finding}
          </Splitter.Pane>
        </Splitter>
      ) : (
        <>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('panes.which')}
            value={search.pane ?? 'queue'}
            onChange={(value) => go({ pane: PANES.find((pane) => pane === value) })}
            data={PANES.map((value) => ({ value, label: t(`panes.${value}`) }))}
          />
          <Box className={classes['panes'] ?? ''}>
            {search.pane === 'document' ? text : search.pane === 'finding' ? finding : queue}
          </Box>
        </>
      )}
      {batch && chosen.length > 0 && (
        <BatchDialog
          documentId={document.id}
          items={chosen}
          shown={shown}
          onDone={(done, action, version) => {
            setBatch(false);
            select([]);
            const said = t(`batch.done_${action}`, { count: done.length, version: version ?? '' });
            void decisions.noteDone({ kind: 'decided', items: done }, said);
            show(nextPending(order, current?.id, new Set(done.map(({ id }) => id))), { pane: 'finding' });
          }}
          onOpen={(id) =>
            show(
              items.find((item) => item.id === id),
              { pane: 'finding' },
            )
          }
          onSelect={(ids) => select(chosen.filter(({ id }) => ids.includes(id)))}
          onClose={() => {
            setBatch(false);
            setFocusRequest((count) => count + 1);
          }}
        />
      )}
      {decisions.conflict && (
        <ConflictDialog
          failure={decisions.conflict}
          onDecide={(item, version) => {
            const { conflict } = decisions;
            decisions.closeConflict();
            if (conflict) decide(item, conflict.decision, version);
          }}
          onSkip={() => {
            const { conflict } = decisions;
            decisions.closeConflict();
            show(nextPending(order, conflict?.item.id, busy), { pane: 'finding' });
          }}
          onLook={(item) => {
            decisions.closeConflict();
            decisions.reload();
            show(item, { pane: 'finding' });
          }}
        />
      )}
    </Box>
  );
};

const PaneHead = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className={classes['paneHead']}>
    <Title order={2} size="sm">
      {title}
    </Title>
    <Group gap="xs">{children}</Group>
  </div>
);
