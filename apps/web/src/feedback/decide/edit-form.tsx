import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutTip } from '../../keyboard/shortcut-keys.tsx';
import { useShortcut } from '../../keyboard/use-shortcut.ts';
import { blanksIn, type Item } from '../queue/queue.ts';
import { Difference } from '../text/difference.tsx';

const MAX_LENGTH = 100_000;

interface Props {
  readonly item: Item;
  readonly onSubmit: (replacement: string) => void;
  readonly onCancel: () => void;
}

/** The proposal as a text to change, with what it would do to the document while it is written. */
export const EditForm = ({ item: { original, suggestion }, onSubmit, onCancel }: Props) => {
  const { t } = useTranslation('feedback');
  const proposed = suggestion?.replacement ?? original.quote;
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(proposed);
  useEffect(() => {
    const [blank] = blanksIn(proposed, original.quote);
    const at = blank === undefined ? proposed.length : proposed.indexOf(blank);
    field.current?.focus();
    field.current?.setSelectionRange(at, at + (blank?.length ?? 0));
  }, [proposed, original.quote]);
  const isUnchanged = text === original.quote;
  const submit = (): void => {
    if (!isUnchanged) onSubmit(text);
  };
  useShortcut('submit', submit);
  return (
    <Stack gap="xs">
      <Textarea
        ref={field}
        label={t('edit.label')}
        description={text === '' && original.quote !== '' ? t('edit.deletes') : undefined}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={MAX_LENGTH}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      />
      {isUnchanged ? (
        <Text size="xs" c="dimmed">
          {t('edit.unchanged')}
        </Text>
      ) : (
        <Difference before={original.quote} after={text} />
      )}
      <Group justify="flex-end" gap="xs">
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('decide.cancel')}
        </Button>
        <ShortcutTip id="submit">
          <Button size="sm" onClick={submit} disabled={isUnchanged}>
            {t('edit.submit')}
          </Button>
        </ShortcutTip>
      </Group>
    </Stack>
  );
};
