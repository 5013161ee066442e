import './texts.ts';
import { Button, Image } from '@mantine/core';
import { IconDownload, IconFile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { originalAddress } from './original-address.ts';
import { PdfPages, type PageBox } from './pdf-pages.tsx';
import { quoteBoxesQuery } from './quote-boxes-query.ts';

interface Props {
  readonly document: Schemas['DocumentView'];
  readonly version: number;
  /** What to show in it: a span of the version's Markdown. */
  readonly at: number | undefined;
  readonly end: number | undefined;
}

/** The original as it was uploaded, as far as a browser can show it. */
const SourceView = ({ document, version, at, end }: Props) => {
  const { t } = useTranslation('source');
  const pdf = document.mediaType === 'application/pdf';
  const { data = [] } = useQuery({
    ...quoteBoxesQuery(document.id, version, at ?? 0, end ?? at ?? 0),
    enabled: pdf && version > 0 && at !== undefined,
  });
  if (pdf)
    return (
      <PdfPages
        documentId={document.id}
        boxes={at === undefined ? [] : data.map((box): PageBox => ({ ...box, id: 'at', colour: 'teal' }))}
        active="at"
      />
    );
  // Tagged image files are for printers; browsers do not draw them.
  if (/^image\/(png|jpeg)$/.test(document.mediaType))
    return <Image src={originalAddress(document.id)} alt={document.filename} maw={1000} radius="sm" />;
  return (
    <EmptyState
      icon={<IconFile size={36} stroke={1.2} />}
      title={t('noView')}
      text={t('noViewHint', { name: document.filename })}
      action={
        <Button
          component="a"
          href={originalAddress(document.id)}
          download
          variant="light"
          leftSection={<IconDownload size={16} />}
        >
          {t('download')}
        </Button>
      }
    />
  );
};

export default SourceView;
