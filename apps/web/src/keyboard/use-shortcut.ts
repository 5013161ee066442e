import { useEffect, useEffectEvent } from 'react';
import { register } from './key-dispatcher.ts';
import type { ShortcutId } from './shortcuts.ts';

/** Answers a shortcut while the component is shown and `enabled`. */
export const useShortcut = (id: ShortcutId, handler: () => void, enabled = true): void => {
  const handle = useEffectEvent(handler);
  useEffect(() => (enabled ? register(id, () => handle()) : undefined), [id, enabled]);
};
