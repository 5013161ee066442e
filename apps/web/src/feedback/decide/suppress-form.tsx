import { Button, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutTip } from '../../keyboard/shortcut-keys.tsx';
import { useShortcut } from '../../keyboard/use-shortcut.ts';
import type { Item } from '../queue/queue.ts';
import type { Suppressing } from './decisions.ts';
import { endOfDay, EXPIRIES, expiryDay, type Expiry } from './expiry.ts';
import { ReasonField } from './reason-field.tsx';

const SCOPES = ['finding', 'rule-in-document', 'rule'] as const;

interface Props {
  readonly item: Item;
  readonly onSubmit: (how: Suppressing) => void;
  readonly onCancel: () => void;
}

/** What is not to be shown any more: how much, why, and until when. */
export const SuppressForm = ({ item: { ruleId }, onSubmit, onCancel }: Props) => {
  const { t } = useTranslation('feedback');
  const [scope, setScope] = useState<Suppressing['scope']>('finding');
  const [reason, setReason] = useState('');
  const [expiry, setExpiry] = useState<Expiry>('never');
  const [day, setDay] = useState('');
  const [today] = useState(() => new Date());
  const until = expiry === 'date' ? day : expiryDay(expiry, today);
  const isReady = reason.trim() !== '' && (expiry !== 'date' || day !== '');
  const submit = (): void => {
    if (!isReady) return;
    onSubmit({ scope, reason: reason.trim(), ...(until === undefined ? {} : { expiresAt: endOfDay(until) }) });
  };
  useShortcut('submit', submit);
  return (
    <Stack gap="xs">
      <ReasonField
        label={t('suppress.label')}
        placeholder={t('suppress.placeholder')}
        presetsLabel={t('suppress.presets')}
        presets={[t('suppress.accepted'), t('suppress.notRelevant'), t('suppress.later')]}
        value={reason}
        onChange={setReason}
        onCancel={onCancel}
      />
      <Radio.Group
        label={t('suppress.scope')}
        value={scope}
        onChange={(value) => setScope(SCOPES.find((one) => one === value) ?? 'finding')}
      >
        <Stack gap={4} mt={4}>
          {SCOPES.map((value) => (
            <Radio key={value} size="xs" value={value} label={t(`suppress.scopes.${value}`, { rule: ruleId })} />
          ))}
        </Stack>
      </Radio.Group>
      <Group gap="xs" align="flex-end">
        <NativeSelect
          size="xs"
          label={t('suppress.until')}
          value={expiry}
          onChange={({ currentTarget: { value } }) => setExpiry(EXPIRIES.find((one) => one === value) ?? 'never')}
          data={EXPIRIES.map((value) => ({ value, label: t(`suppress.expiries.${value}`) }))}
        />
        {expiry === 'date' && (
          <TextInput
            size="xs"
            type="date"
            label={t('suppress.day')}
            min={expiryDay('tomorrow', today)}
            value={day}
            onChange={({ currentTarget: { value } }) => setDay(value)}
          />
        )}
      </Group>
      <Group justify="flex-end" gap="xs">
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('decide.cancel')}
        </Button>
        <ShortcutTip id="submit">
          <Button size="sm" onClick={submit} disabled={!isReady}>
            {t('decide.suppress')}
          </Button>
        </ShortcutTip>
      </Group>
    </Stack>
  );
};
