import { Group, Kbd, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SHORTCUTS, type ShortcutId } from './shortcuts.ts';

const NAMES: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '↵' };

const printed = (keys: string): readonly string[] =>
  keys.split(/[+ ]/).map((key) => (key === 'mod' ? modName : (NAMES[key] ?? key.toUpperCase())));

const modName = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';

/** The keys of a shortcut, as they are printed on the keyboard. */
export const ShortcutKeys = ({ id }: { readonly id: ShortcutId }) => (
  <Group gap={4} wrap="nowrap" component="span">
    {printed(SHORTCUTS[id].keys[0]).map((key) => (
      <Kbd key={key} size="xs">
        {key}
      </Kbd>
    ))}
  </Group>
);

/** Says on hover and focus what a control does, and by which key. */
export const ShortcutTip = ({ id, children }: { readonly id: ShortcutId; readonly children: ReactElement }) => {
  const { t } = useTranslation('keyboard');
  return (
    <Tooltip
      openDelay={400}
      label={
        <Group gap="xs" component="span">
          {t(id)} <ShortcutKeys id={id} />
        </Group>
      }
    >
      {children}
    </Tooltip>
  );
};
