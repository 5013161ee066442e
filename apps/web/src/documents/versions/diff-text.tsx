import { ActionIcon, Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutTip } from '../../keyboard/shortcut-keys.tsx';
import { useShortcut } from '../../keyboard/use-shortcut.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { diffParts, diffRows, type Change, type DiffPart, type DiffRow, type Piece } from './diff-rows.ts';
import classes from './diff-text.module.css';

interface Props {
  /** The text before. */
  readonly from: string;
  readonly changes: readonly Change[];
  readonly side: boolean;
  /** Whether the keys for next and previous go through the changes. */
  readonly keys?: boolean;
}

/** Two texts with what changed between them, word by word, in one text or side by side. */
export const DiffText = ({ from, changes, side, keys = true }: Props) => {
  const { t } = useTranslation('versions');
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<number>();
  const parts = useMemo(() => diffParts(diffRows(from, changes)), [from, changes]);
  const go = (step: 1 | -1): void => {
    const next = current === undefined ? (step === 1 ? 0 : changes.length - 1) : current + step;
    if (next < 0 || next >= changes.length) return;
    setCurrent(next);
    root.current?.querySelector(`[data-change="${next}"]`)?.scrollIntoView({ block: 'center' });
  };
  useShortcut('next', () => go(1), keys);
  useShortcut('previous', () => go(-1), keys);
  if (changes.length === 0) return <EmptyState title={t('noChanges')} />;
  return (
    <div ref={root} data-diff={side ? 'side' : 'inline'}>
      <Group gap="xs" className={classes['tools'] ?? ''}>
        <ShortcutTip id="previous">
          <ActionIcon
            variant="default"
            aria-label={t('previousChange')}
            disabled={current === 0}
            onClick={() => go(-1)}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
        </ShortcutTip>
        <ShortcutTip id="next">
          <ActionIcon
            variant="default"
            aria-label={t('nextChange')}
            disabled={current === changes.length - 1}
            onClick={() => go(1)}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
        </ShortcutTip>
        <Text size="sm" role="status">
          {current === undefined
            ? t('changes', { count: changes.length })
            : t('change', { number: current + 1, total: changes.length })}
        </Text>
      </Group>
      <div className={classes['text']}>
        {parts.map((part, index) => (
          <Part key={index} part={part} side={side} current={current} />
        ))}
      </div>
    </div>
  );
};

interface PartProps {
  readonly part: DiffPart;
  readonly side: boolean;
  readonly current: number | undefined;
}

const Part = ({ part, side, current }: PartProps) => {
  const { t } = useTranslation('versions');
  const [open, setOpen] = useState(false);
  if (part.kind === 'gap' && !open)
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        fullWidth
        radius={0}
        className={classes['gap'] ?? ''}
        onClick={() => setOpen(true)}
      >
        {t('gap', { count: part.rows.length })}
      </Button>
    );
  return part.rows.map((row) => <Row key={`${row.fromLine}-${row.toLine}`} row={row} side={side} current={current} />);
};

interface RowProps {
  readonly row: DiffRow;
  readonly side: boolean;
  readonly current: number | undefined;
}

const Row = ({ row, side, current }: RowProps) => {
  const { pieces, fromLine, toLine } = row;
  const was = pieces.filter(({ kind }) => kind !== 'insert');
  const is = pieces.filter(({ kind }) => kind !== 'delete');
  return side ? (
    <div
      className={classes['row']}
      data-side=""
      data-same={was.length === pieces.length && is.length === pieces.length ? '' : undefined}
    >
      <span className={classes['line']}>{was.length > 0 && fromLine}</span>
      <Pieces pieces={was} current={current} />
      <span className={classes['line']}>{is.length > 0 && toLine}</span>
      <Pieces pieces={is} current={current} />
    </div>
  ) : (
    <div className={classes['row']}>
      <span className={classes['line']}>{toLine}</span>
      <Pieces pieces={pieces} current={current} />
    </div>
  );
};

const Pieces = ({ pieces, current }: { readonly pieces: readonly Piece[]; readonly current: number | undefined }) => {
  const { t } = useTranslation('versions');
  return (
    <span className={classes['pieces']}>
      {pieces.map(({ kind, text, change }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Tag = kind === 'delete' ? 'del' : 'ins';
        return (
          <Tag key={index} data-change={change} data-current={change === current ? '' : undefined}>
            <VisuallyHidden>{t(kind === 'delete' ? 'deleted' : 'inserted')}</VisuallyHidden>
            {text}
          </Tag>
        );
      })}
    </span>
  );
};
