import './texts.ts';
import { ActionIcon, Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconDownload, IconFileAlert, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../i18n/formats.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { originalAddress } from './original-address.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { PdfPage, type PageBox } from './pdf-page.tsx';
import classes from './pdf-pages.module.css';

export type { PageBox } from './pdf-page.tsx';

interface Props {
  readonly documentId: string;
  readonly boxes?: readonly PageBox[];
  /** The thing that is looked at: its first box stands out and is scrolled to. */
  readonly active?: string | undefined;
  readonly onBox?: (id: string) => void;
}

/** The pages of an original that is a PDF, as they are printed, with places marked on them. Only pages near the window are drawn. */
export const PdfPages = (props: Props) => <Pdf key={props.documentId} {...props} />;

const Pdf = ({ documentId, ...shown }: Props) => {
  const { t } = useTranslation('source');
  const [file, setFile] = useState<OpenPdf | 'opening' | 'failed'>('opening');
  useEffect(() => {
    let wanted = true;
    const { opened, close } = openPdf(originalAddress(documentId));
    opened.then(
      (pdf) => wanted && setFile(pdf),
      () => wanted && setFile('failed'),
    );
    return () => {
      wanted = false;
      close();
    };
  }, [documentId]);
  if (file === 'failed') return <CannotDraw documentId={documentId} />;
  if (file !== 'opening') return <OpenPages file={file} {...shown} />;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('opening')}
      </Text>
      <LoadingState />
    </>
  );
};

const CannotDraw = ({ documentId }: { readonly documentId: string }) => {
  const { t } = useTranslation('source');
  return (
    <Alert color="orange" icon={<IconFileAlert />} title={t('cannotDraw')} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('cannotDrawHint')}</Text>
        <Button
          component="a"
          href={originalAddress(documentId)}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {t('download')}
        </Button>
      </Stack>
    </Alert>
  );
};

/** A page is not drawn wider than this unless somebody asks for it. */
const COMFORTABLE_SCALE = 1.5;

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

const PADDING_PX = 24;

const NO_BOXES: readonly PageBox[] = [];

const OpenPages = ({
  file,
  boxes = NO_BOXES,
  active,
  onBox,
}: Omit<Props, 'documentId'> & { readonly file: OpenPdf }) => {
  const root = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [zoom, setZoom] = useState(1);
  const { pdf, sizes } = file;
  const widest = useMemo(() => Math.max(...sizes.map((size) => size.width)), [sizes]);
  const scale = width === 0 ? 0 : Math.min((width - PADDING_PX) / widest, COMFORTABLE_SCALE) * zoom;
  const onPages = useMemo(() => Map.groupBy(boxes, ({ page }) => page), [boxes]);
  useEffect(() => {
    if (active === undefined || scale === 0) return;
    root.current?.querySelector(`[data-box="${CSS.escape(active)}"]`)?.scrollIntoView({ block: 'center' });
  }, [active, scale, boxes]);
  return (
    <Stack gap={4} ref={root}>
      <Tools
        total={sizes.length}
        zoom={zoom}
        onZoom={setZoom}
        onPage={(number) => root.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })}
      />
      <div ref={ref}>
        <div className={classes['pages']} tabIndex={0} role="group" data-pdf>
          {scale > 0 &&
            sizes.map((size, index) => (
              <PdfPage
                key={index}
                pdf={pdf}
                number={index + 1}
                size={size}
                scale={scale}
                boxes={onPages.get(index + 1) ?? NO_BOXES}
                active={active}
                onBox={onBox}
              />
            ))}
        </div>
      </div>
    </Stack>
  );
};

interface ToolsProps {
  readonly total: number;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly onPage: (number: number) => void;
}

const Tools = ({ total, zoom, onZoom, onPage }: ToolsProps) => {
  const { t } = useTranslation('source');
  const larger = ZOOMS.find((one) => one > zoom);
  const smaller = ZOOMS.findLast((one) => one < zoom);
  return (
    <Group gap="xs" justify="space-between" className={classes['tools'] ?? ''} role="toolbar" aria-label={t('tools')}>
      <Group gap={6} wrap="nowrap">
        <Text size="sm" component="label" htmlFor="pdf-page">
          {t('goToPage')}
        </Text>
        <NumberInput
          id="pdf-page"
          size="xs"
          w={64}
          min={1}
          max={total}
          clampBehavior="strict"
          allowDecimal={false}
          hideControls
          onChange={(number) => typeof number === 'number' && number >= 1 && onPage(number)}
        />
        <Text size="sm" c="dimmed">
          {t('ofPages', { total })}
        </Text>
      </Group>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          aria-label={t('zoomOut')}
          disabled={smaller === undefined}
          onClick={() => smaller !== undefined && onZoom(smaller)}
        >
          <IconZoomOut size={16} />
        </ActionIcon>
        <Text size="sm" w={48} ta="center" aria-live="polite">
          {formatPercent(zoom)}
        </Text>
        <ActionIcon
          variant="default"
          aria-label={t('zoomIn')}
          disabled={larger === undefined}
          onClick={() => larger !== undefined && onZoom(larger)}
        >
          <IconZoomIn size={16} />
        </ActionIcon>
      </Group>
    </Group>
  );
};
