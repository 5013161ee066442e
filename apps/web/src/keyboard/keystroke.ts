interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * A key press in the words of the registry: `j`, `?`, `Enter`, `mod+k`, `alt+1`. `mod` is Ctrl, or Command on a Mac. Shift is
 * part of the character for signs (`?`) and named for all other keys (`shift+j`).
 */
export const keystroke = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string => {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return [ctrlKey || metaKey ? 'mod' : '', altKey ? 'alt' : '', shiftKey && !sign ? 'shift' : '', name]
    .filter((part) => part !== '')
    .join('+');
};

/** Whether this key press belongs to a field that somebody writes in. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button|submit|range)$/.test(target.type));
