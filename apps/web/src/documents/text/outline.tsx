import { Box, Select, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './outline.module.css';
import { useCurrentHeading } from './use-current-heading.ts';

export interface OutlineEntry {
  /** Id of the heading's block. */
  readonly id: string;
  readonly text: string;
  /** 1–6. */
  readonly level: number;
}

interface Props {
  readonly entries: readonly OutlineEntry[];
  readonly ids: readonly string[];
  /** What holds the text. */
  readonly text: RefObject<HTMLElement | null>;
}

/** Brings a block to the top of the window. */
const showBlock = (text: RefObject<HTMLElement | null>, id: string): void =>
  text.current?.querySelector(`[data-block="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'start' });

/** The headings beside the text; the one that is read is marked and kept in sight. */
export const Outline = ({ entries, ids, text }: Props) => {
  const { t } = useTranslation('documents');
  const navigate = useNavigate({ from: '/documents/$documentId/text' });
  const list = useRef<HTMLElement>(null);
  const current = useCurrentHeading(text, ids);
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (!list.current || !link) return;
    const { top, bottom } = link.getBoundingClientRect();
    const frame = list.current.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) list.current.scrollTop += top - frame.top - frame.height / 2;
  }, [current]);
  return (
    <Box component="nav" ref={list} className={classes['outline'] ?? ''} aria-label={t('outline')}>
      <Text size="xs" fw={600} c="dimmed" mb={4}>
        {t('outline')}
      </Text>
      {entries.map(({ id, text: label, level }) => (
        <a
          key={id}
          href={`#${id}`}
          className={classes['entry']}
          style={{ paddingInlineStart: `${0.5 + Math.min(level - 1, 4) * 0.75}rem` }}
          aria-current={id === current ? 'location' : undefined}
          onClick={(event) => {
            event.preventDefault();
            showBlock(text, id);
            void navigate({ to: '.', search: true, hash: id, replace: true, resetScroll: false });
          }}
        >
          {label}
        </a>
      ))}
    </Box>
  );
};

/** The same where there is no room beside the text. */
export const OutlineSelect = ({ entries, text }: Omit<Props, 'ids'>) => {
  const { t } = useTranslation('documents');
  return (
    <Select
      size="xs"
      searchable
      aria-label={t('outline')}
      placeholder={t('outline')}
      data={entries.map(({ id, text: label, level }) => ({
        value: id,
        label: `${'\u2003'.repeat(Math.min(level - 1, 4))}${label}`,
      }))}
      value={null}
      onChange={(id) => id !== null && showBlock(text, id)}
    />
  );
};
