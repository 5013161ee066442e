import { Alert, Box, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentText } from '../../documents/text/document-text.tsx';
import type { Mark } from '../../documents/text/mark-spans.ts';
import { severityColour } from '../../ui/severity-badge.tsx';
import type { Item } from '../queue/queue.ts';
import classes from '../review.module.css';
import type { ShownText } from './use-shown-text.ts';

interface Props {
  readonly documentId: string;
  readonly shown: ShownText;
  readonly items: readonly Item[];
  readonly current: Item | undefined;
  readonly onMark: (id: string) => void;
}

/** The version with everything that is still to be decided marked in it, and the item that is looked at in the middle. */
export const DocumentPane = ({ documentId, shown, items, current, onMark }: Props) => {
  const { t } = useTranslation('feedback');
  const marks = useMemo(
    () =>
      [
        ...items.filter(({ status }) => status === 'pending'),
        ...(current && current.status !== 'pending' ? [current] : []),
      ]
        .flatMap((item): readonly Mark[] => {
          const place = shown.placeOf(item);
          return place
            ? [{ id: item.id, start: place.start, end: place.end, colour: severityColour(item.severity) }]
            : [];
        })
        .toSorted((a, b) => a.start - b.start || a.end - b.end),
    [items, current, shown],
  );
  const place = current && shown.placeOf(current);
  return (
    <Box
      className={classes['scroller']}
      tabIndex={0}
      role="group"
      aria-label={t('document.text', { version: shown.version })}
    >
      {place?.touched === true && current?.status === 'pending' && (
        <Alert color="yellow" p="xs" mb="sm">
          <Text size="sm">{t('document.touched', { version: current.baseVersion })}</Text>
        </Alert>
      )}
      <DocumentText
        markdown={shown.markdown}
        blocks={shown.blocks}
        marks={marks}
        active={current?.id}
        onMark={onMark}
        imagesAt={`/api/v1/documents/${documentId}/images/`}
      />
    </Box>
  );
};
