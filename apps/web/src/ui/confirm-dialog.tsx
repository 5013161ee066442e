import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What follows from it. */
  readonly text: ReactNode;
  /** The word on the button that does it. */
  readonly confirm: string;
  /** What is asked for with it; it cannot be left out. */
  readonly reason?: string;
  readonly busy?: boolean;
  readonly onConfirm: (reason: string) => void;
}

/** Asks before something that is not easily taken back. */
export const ConfirmDialog = ({ opened, onClose, title, text, confirm, reason, busy = false, onConfirm }: Props) => {
  const { t } = useTranslation('ui');
  const [given, setGiven] = useState('');
  useEffect(() => (opened ? setGiven('') : undefined), [opened]);
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(given.trim());
        }}
      >
        <Stack>
          <Text size="sm" component="div">
            {text}
          </Text>
          {reason !== undefined && (
            <Textarea
              data-autofocus
              label={reason}
              autosize
              minRows={2}
              required
              maxLength={2_000}
              value={given}
              onChange={({ currentTarget }) => setGiven(currentTarget.value)}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red" loading={busy} disabled={reason !== undefined && given.trim() === ''}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
