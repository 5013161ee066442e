import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShortcutTip } from '../../keyboard/shortcut-keys.tsx';
import classes from '../review.module.css';
import type { Item } from './queue.ts';

interface Props {
  readonly chosen: readonly Item[];
  /** How many open items are like the one that is looked at, itself included. */
  readonly alike: number;
  readonly onAlike: () => void;
  readonly onDecide: () => void;
  readonly onClear: () => void;
}

/** What can be done with several items at once. */
export const SelectionBar = ({ chosen, alike, onAlike, onDecide, onClear }: Props) => {
  const { t } = useTranslation('feedback');
  const offersAlike = alike > 1 && chosen.length < alike;
  if (chosen.length === 0 && !offersAlike) return null;
  return (
    <Group className={classes['selection'] ?? ''} gap="xs" role="group" aria-label={t('selection.label')}>
      {chosen.length > 0 && (
        <Text size="sm" fw={600}>
          {t('selection.count', { count: chosen.length })}
        </Text>
      )}
      {offersAlike && (
        <ShortcutTip id="selectAlike">
          <Button size="compact-sm" variant="default" onClick={onAlike}>
            {t('selection.alike', { count: alike })}
          </Button>
        </ShortcutTip>
      )}
      {chosen.length > 0 && (
        <>
          <ShortcutTip id="batch">
            <Button size="compact-sm" onClick={onDecide}>
              {t('selection.decide')}
            </Button>
          </ShortcutTip>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
            {t('selection.clear')}
          </Button>
        </>
      )}
    </Group>
  );
};
