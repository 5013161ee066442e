import { Box, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PdfPages, type PageBox } from '../../documents/source/pdf-pages.tsx';
import { severityColour } from '../../ui/severity-badge.tsx';
import { findingsQuery } from '../queries.ts';
import type { Item } from '../queue/queue.ts';
import classes from '../review.module.css';

interface Props {
  readonly documentId: string;
  readonly items: readonly Item[];
  readonly current: Item | undefined;
  readonly onBox: (id: string) => void;
}

/** The pages of the original with a box around everything that is still to be decided. */
const PagesPane = ({ documentId, items, current, onBox }: Props) => {
  const { t } = useTranslation('feedback');
  const { data: findings } = useQuery(findingsQuery(documentId));
  const boxes = useMemo(() => {
    const byFinding = new Map(items.flatMap((item) => (item.status === 'pending' ? [[item.findingId, item]] : [])));
    return (findings ?? []).flatMap(({ id, boxes: places = [] }): readonly PageBox[] => {
      const item = byFinding.get(id);
      return item
        ? places.map((place) => ({
            ...place,
            id: item.id,
            colour: severityColour(item.severity),
            label: item.title,
          }))
        : [];
    });
  }, [items, findings]);
  const isPlaced = current === undefined || boxes.some(({ id }) => id === current.id);
  return (
    <Box className={`${classes['scroller']} ${classes['pages']}`}>
      {findings !== undefined && !isPlaced && (
        <Text size="sm" c="dimmed" py="xs">
          {t('document.notOnPages')}
        </Text>
      )}
      <PdfPages documentId={documentId} boxes={boxes} active={current?.id} onBox={onBox} />
    </Box>
  );
};

export default PagesPane;
