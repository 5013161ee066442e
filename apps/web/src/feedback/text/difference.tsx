import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './difference.module.css';
import { shortened, wordDiff } from './word-diff.ts';

interface Props {
  readonly before: string;
  readonly after: string;
  /** Characters beside each change that are shown; all of them without it. */
  readonly context?: number;
}

/** How one text became another, word by word: with colour, with lines, and in words for those who hear it. */
export const Difference = ({ before, after, context }: Props) => {
  const { t } = useTranslation('feedback');
  const pieces = useMemo(() => {
    const all = wordDiff(before, after);
    return context === undefined ? all : shortened(all, context);
  }, [before, after, context]);
  return (
    <div className={classes['difference']}>
      {pieces.map(({ kind, text }, n) =>
        kind === 'same' ? (
          <span key={n}>{text}</span>
        ) : kind === 'gone' ? (
          <del key={n}>
            <VisuallyHidden>{t('diff.gone')}</VisuallyHidden>
            {text}
          </del>
        ) : (
          <ins key={n}>
            <VisuallyHidden>{t('diff.come')}</VisuallyHidden>
            {text}
          </ins>
        ),
      )}
    </div>
  );
};
