import { isTyping, keystroke } from './keystroke.ts';
import { SHORTCUTS, type ShortcutId } from './shortcuts.ts';

type Handler = () => void;

/** `g d` must be typed within this time. */
const SEQUENCE_MS = 1_000;

const handlers = new Map<ShortcutId, Handler[]>();
let prefix: { readonly key: string; readonly at: number } | undefined;

/** Has `handler` answer a shortcut until the returned function is called; the one that came last wins. */
export const register = (id: ShortcutId, handler: Handler): (() => void) => {
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  return () =>
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((one) => one !== handler),
    );
};

const answering = (keys: string): Handler | undefined => {
  for (const [id, list] of handlers) {
    const wanted: readonly string[] = SHORTCUTS[id].keys;
    if (wanted.includes(keys)) {
      const handler = list.at(-1);
      if (handler) return handler;
    }
  }
  return undefined;
};

/** An open dialog or menu keeps the keys to itself. */
const isCovered = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;

/** A focused control has a meaning of its own for these. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a[href], [role="tab"], [role="option"], summary') !== null;

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return;
  const key = keystroke(event);
  if (!key.startsWith('mod+') && (isTyping(event.target) || isCovered())) return;
  if (/^(Enter|Arrow)/.test(key) && isControl(event.target)) return;
  const started = prefix !== undefined && event.timeStamp - prefix.at < SEQUENCE_MS ? prefix.key : undefined;
  prefix = key === 'g' ? { key, at: event.timeStamp } : undefined;
  const handler = (started === undefined ? undefined : answering(`${started} ${key}`)) ?? answering(key);
  if (!handler) return;
  event.preventDefault();
  prefix = undefined;
  handler();
};

/** Listens to the keyboard of the whole page, until the returned function is called. */
export const listenToKeys = (): (() => void) => {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
};
