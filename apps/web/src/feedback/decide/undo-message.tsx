import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutKeys } from '../../keyboard/shortcut-keys.tsx';

/** How long one key undoes a decision. */
export const UNDO_MS = 8_000;

const SECOND_MS = 1_000;

/** What was done, with the seconds in which it is undone by a key. */
export const UndoMessage = ({ text, onUndo }: { readonly text: string; readonly onUndo: () => void }) => {
  const { t } = useTranslation('feedback');
  const [left, setLeft] = useState(UNDO_MS / SECOND_MS);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm">{text}</Text>
      <Button
        size="compact-sm"
        variant="light"
        onClick={onUndo}
        rightSection={<ShortcutKeys id="undo" />}
        style={{ flexShrink: 0 }}
      >
        {t('undoIn', { seconds: left })}
      </Button>
    </Group>
  );
};
