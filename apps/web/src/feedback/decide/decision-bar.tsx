import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconEyeOff, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ShortcutTip } from '../../keyboard/shortcut-keys.tsx';
import { useShortcut } from '../../keyboard/use-shortcut.ts';
import { isDecided, type Item } from '../queue/queue.ts';
import classes from './decide.module.css';
import type { Decision } from './decisions.ts';
import { EditForm } from './edit-form.tsx';
import { RejectForm } from './reject-form.tsx';
import { SuppressForm } from './suppress-form.tsx';
import type { Failure } from './use-decisions.tsx';

export type Form = 'edit' | 'reject' | 'suppress';

interface Props {
  readonly item: Item;
  readonly form: Form | undefined;
  readonly onForm: (form: Form | undefined) => void;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  readonly fourEyes: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onUndo: () => void;
}

/** What can be decided on an item, at the foot of its pane. */
export const DecisionBar = (props: Props) => {
  const { t } = useTranslation('feedback');
  const { item, form, onForm, failure, fourEyes, onDecide } = props;
  const close = (): void => onForm(undefined);
  const decide = (decision: Decision): void => {
    close();
    onDecide(decision);
  };
  return (
    <Stack className={classes['bar'] ?? ''} gap="xs">
      {fourEyes && (
        <Alert color="yellow" p="xs" title={t('fourEyes.title')} role="alert">
          <Text size="sm">{t('fourEyes.text')}</Text>
        </Alert>
      )}
      {failure && !fourEyes && <FailureNote failure={failure} onDecide={decide} />}
      {item.status !== 'pending' ? (
        <AfterDecision {...props} />
      ) : form === 'edit' ? (
        <EditForm item={item} onSubmit={(replacement) => decide({ kind: 'modify', replacement })} onCancel={close} />
      ) : form === 'reject' ? (
        <RejectForm onSubmit={(reason) => decide({ kind: 'reject', reason })} onCancel={close} />
      ) : form === 'suppress' ? (
        <SuppressForm item={item} onSubmit={(how) => decide({ kind: 'suppress', ...how })} onCancel={close} />
      ) : (
        <Buttons {...props} onDecide={decide} />
      )}
    </Stack>
  );
};

const Buttons = ({ item, onForm, isBusy, onDecide }: Props) => {
  const { t } = useTranslation('feedback');
  const proposes = item.suggestion !== null;
  // Without a proposal there is nothing to accept: the key opens the field for a text of one's own.
  const accept = (): void => (proposes ? onDecide({ kind: 'accept' }) : onForm('edit'));
  useShortcut('accept', accept, !isBusy);
  useShortcut('edit', () => onForm('edit'), !isBusy);
  useShortcut('reject', () => onForm('reject'), !isBusy);
  useShortcut('suppress', () => onForm('suppress'), !isBusy);
  return (
    <div className={classes['buttons']} data-count={proposes ? 4 : 3}>
      {proposes && (
        <ShortcutTip id="accept">
          <Button size="sm" px="xs" leftSection={<IconCheck size={16} />} onClick={accept} loading={isBusy}>
            {t('decide.accept')}
          </Button>
        </ShortcutTip>
      )}
      <ShortcutTip id="edit">
        <Button
          size="sm"
          px="xs"
          variant={proposes ? 'default' : 'filled'}
          leftSection={<IconPencil size={16} />}
          onClick={() => onForm('edit')}
          disabled={isBusy}
        >
          {proposes ? t('decide.edit') : t('decide.write')}
        </Button>
      </ShortcutTip>
      <ShortcutTip id="reject">
        <Button
          size="sm"
          px="xs"
          variant="default"
          leftSection={<IconX size={16} />}
          onClick={() => onForm('reject')}
          disabled={isBusy}
        >
          {t('decide.reject')}
        </Button>
      </ShortcutTip>
      <ShortcutTip id="suppress">
        <Button
          size="sm"
          px="xs"
          variant="default"
          leftSection={<IconEyeOff size={16} />}
          onClick={() => onForm('suppress')}
          disabled={isBusy}
        >
          {t('decide.suppress')}
        </Button>
      </ShortcutTip>
    </div>
  );
};

const AfterDecision = ({ item, onUndo, isBusy }: Props) => {
  const { t } = useTranslation('feedback');
  if (!isDecided(item))
    return (
      <Text size="sm" c="dimmed">
        {item.status === 'orphaned' ? t('decide.orphaned') : t('decide.superseded')}
      </Text>
    );
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" c="dimmed">
        {t(`status.${item.status}`)}
      </Text>
      <ShortcutTip id="undo">
        <Button
          size="sm"
          px="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          onClick={onUndo}
          loading={isBusy}
        >
          {t('decide.undo')}
        </Button>
      </ShortcutTip>
    </Group>
  );
};

const FailureNote = ({
  failure: { error, decision },
  onDecide,
}: {
  readonly failure: Failure;
  readonly onDecide: (decision: Decision) => void;
}) => {
  const { t } = useTranslation('feedback');
  return (
    <Alert color="red" p="xs" title={t('notSaved')} role="alert">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{error instanceof Error ? error.message : ''}</Text>
        <Button size="compact-sm" variant="default" onClick={() => onDecide(decision)}>
          {t('decide.again', { what: t(`decide.${decision.kind === 'modify' ? 'edit' : decision.kind}`) })}
        </Button>
      </Group>
    </Alert>
  );
};
