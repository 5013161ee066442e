import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, Problem } from '../../api/problem.ts';
import { tellFailed } from '../../ui/tell.ts';
import { itemsQuery } from '../queries.ts';
import type { Item } from '../queue/queue.ts';
import { decideOn, takeBack, type Decision, type Done } from './decisions.ts';
import { UNDO_MS, UndoMessage } from './undo-message.tsx';

/** A decision that was not taken, and why. */
export interface Failure {
  readonly item: Item;
  readonly decision: Decision;
  readonly error: unknown;
  /** The version that the reviewer saw. */
  readonly seenVersion: number;
}

export interface Decisions {
  /** Items whose decision is on its way. */
  readonly busy: ReadonlySet<string>;
  /** Items that were suppressed here and will go as soon as the document was looked at again. */
  readonly hidden: ReadonlySet<string>;
  readonly failures: ReadonlyMap<string, Failure>;
  /** The failure that somebody has to look at: the text or the item is not what it was. */
  readonly conflict: Failure | undefined;
  readonly closeConflict: () => void;
  /** Whether this person may not decide here, because a second pair of eyes is asked for. */
  readonly fourEyes: boolean;
  /** What screen readers are told. */
  readonly said: string;
  readonly say: (text: string) => void;
  /** The latest version that the reviewer saw or made. */
  readonly seenVersion: () => number;
  /** Decides; answers whether it was done. Decisions are sent one after the other. */
  readonly decide: (item: Item, decision: Decision, onVersion?: number) => Promise<boolean>;
  /** Takes note of a decision that was made elsewhere, e.g. on several items. */
  readonly noteDone: (done: Done, text: string) => Promise<void>;
  /** What can still be undone with one key. */
  readonly undoable: Done | undefined;
  readonly undo: (done: Done) => Promise<void>;
  /** Reads everything of the document again. */
  readonly reload: () => void;
}

const CONFLICTS = new Set(['stale-version', 'edit-does-not-fit', 'orphaned', 'already-decided', 'not-offered']);

const UNDO_ID = 'docsense-undo';

const without = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> =>
  new Map([...map].filter(([one]) => one !== key));

interface Options {
  readonly documentId: string;
  /** The version that is shown. */
  readonly version: number;
  readonly items: readonly Item[];
  readonly onFailed: (item: Item) => void;
  readonly onUndone: (item: Item) => void;
}

/** Everything that is decided on one document: sent in order, told truthfully, undone for a while. */
export const useDecisions = ({ documentId, version, items, onFailed, onUndone }: Options): Decisions => {
  const { t } = useTranslation('feedback');
  const queries = useQueryClient();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [failures, setFailures] = useState<ReadonlyMap<string, Failure>>(new Map());
  const [conflict, setConflict] = useState<Failure>();
  const [fourEyes, setFourEyes] = useState(false);
  const [said, say] = useState('');
  const [undoable, setUndoable] = useState<Done>();
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const seen = useRef(version);
  useEffect(() => void (seen.current = Math.max(seen.current, version)), [version]);
  useEffect(() => {
    if (!undoable) return undefined;
    const timer = setTimeout(() => setUndoable(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [undoable]);
  useEffect(() => () => void notifications.hide(UNDO_ID), []);

  const inLine = <Result,>(work: () => Promise<Result>): Promise<Result> => {
    const next = line.current.then(work);
    line.current = next.catch(() => undefined);
    return next;
  };

  /** What the server answered is shown at once; everything else of the document is read again. */
  const settle = async (changed: readonly Item[]): Promise<void> => {
    const { queryKey } = itemsQuery(documentId);
    for (const { appliedVersion, baseVersion } of changed)
      seen.current = Math.max(seen.current, appliedVersion ?? baseVersion);
    await queries.cancelQueries({ queryKey });
    const byId = new Map(changed.map((item) => [item.id, item]));
    queries.setQueryData(queryKey, (old) => {
      if (!old) return old;
      const known = new Set(old.map(({ id }) => id));
      return [...old.map((item) => byId.get(item.id) ?? item), ...changed.filter(({ id }) => !known.has(id))];
    });
    void queries.invalidateQueries({ queryKey: ['document', documentId] });
  };

  const matching = ({ kind, items: [item] }: Done, scope: string | undefined): readonly string[] =>
    kind !== 'suppressed' || !item
      ? []
      : scope === 'finding'
        ? [item.id]
        : items.filter(({ ruleId, status }) => ruleId === item.ruleId && status === 'pending').map(({ id }) => id);

  const noteDone = async (done: Done, text: string, scope?: string): Promise<void> => {
    setHidden((ids) => new Set([...ids, ...matching(done, scope)]));
    await settle(done.kind === 'decided' ? done.items : []);
    if (done.kind === 'suppressed') void queries.invalidateQueries({ queryKey: ['suppressions'] });
    say(text);
    setUndoable(done);
    notifications.hide(UNDO_ID);
    notifications.show({
      id: UNDO_ID,
      message: <UndoMessage text={text} onUndo={() => void undo(done)} />,
      color: 'teal',
      autoClose: UNDO_MS,
      // The live region of the page has said it.
      role: 'presentation',
    });
  };

  const undo = (done: Done): Promise<void> =>
    inLine(async () => {
      notifications.hide(UNDO_ID);
      setUndoable(undefined);
      try {
        const back = await takeBack(done);
        setHidden(new Set());
        await settle(done.kind === 'decided' ? back : []);
        const [first] = back;
        say(t('undone', { count: back.length, title: first?.title ?? '' }));
        if (first) onUndone(first);
      } catch (error) {
        say(t('undoFailed'));
        tellFailed(t('undoFailed'), error);
        void queries.invalidateQueries({ queryKey: ['document', documentId] });
      }
    });

  const fail = (failure: Failure): void => {
    const { item, error } = failure;
    setFailures((map) => new Map(map).set(item.id, failure));
    say(t('notSavedSay', { title: item.title, reason: error instanceof Error ? error.message : '' }));
    if (isProblem(error, 'four-eyes')) setFourEyes(true);
    if (error instanceof Problem && error.status === 409 && CONFLICTS.has(error.code)) setConflict(failure);
    onFailed(item);
  };

  const decide = (item: Item, decision: Decision, onVersion?: number): Promise<boolean> => {
    setBusy((ids) => new Set(ids).add(item.id));
    setFailures((map) => without(map, item.id));
    return inLine(async () => {
      const seenVersion = onVersion ?? seen.current;
      try {
        const done = await decideOn(item, decision, seenVersion);
        const scope = decision.kind === 'suppress' ? decision.scope : undefined;
        const made = done.items[0]?.appliedVersion;
        const text = t(`done.${decision.kind}`, { title: item.title, version: made ?? '' });
        await noteDone(done, text, scope);
        return true;
      } catch (error) {
        fail({ item, decision, error, seenVersion });
        return false;
      } finally {
        setBusy((ids) => new Set([...ids].filter((id) => id !== item.id)));
      }
    });
  };

  const closeConflict = (): void => {
    if (conflict) setFailures((map) => without(map, conflict.item.id));
    setConflict(undefined);
  };

  return {
    ...useMemo(
      () => ({ busy, hidden, failures, conflict, fourEyes, said, undoable }),
      [busy, hidden, failures, conflict, fourEyes, said, undoable],
    ),
    say,
    closeConflict,
    seenVersion: () => seen.current,
    decide,
    noteDone,
    undo,
    reload: () => void queries.invalidateQueries({ queryKey: ['document', documentId] }),
  };
};
