import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutTip } from '../../keyboard/shortcut-keys.tsx';
import { useShortcut } from '../../keyboard/use-shortcut.ts';
import { ReasonField } from './reason-field.tsx';

interface Props {
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why the text stays as it is. */
export const RejectForm = ({ onSubmit, onCancel }: Props) => {
  const { t } = useTranslation('feedback');
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  const submit = (): void => {
    if (!isEmpty) onSubmit(reason.trim());
  };
  useShortcut('submit', submit);
  return (
    <Stack gap="xs">
      <ReasonField
        label={t('reject.label')}
        placeholder={t('reject.placeholder')}
        presetsLabel={t('reject.presets')}
        presets={[t('reject.elsewhere'), t('reject.intended'), t('reject.notApplicable'), t('reject.wrong')]}
        value={reason}
        onChange={setReason}
        onCancel={onCancel}
      />
      <Group justify="flex-end" gap="xs">
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('decide.cancel')}
        </Button>
        <ShortcutTip id="submit">
          <Button size="sm" onClick={submit} disabled={isEmpty}>
            {t('decide.reject')}
          </Button>
        </ShortcutTip>
      </Group>
    </Stack>
  );
};
