import { Text } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { memo, useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage } from './draw-page.ts';
import type { PageSize } from './open-pdf.ts';
import classes from './pdf-pages.module.css';
import { useNear } from './use-near.ts';

/** A place on a page, in PDF points from its top left. Places of one thing share its id. */
export interface PageBox {
  readonly id: string;
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In Mantine's palette. */
  readonly colour: string;
  /** What is there, for those who do not see it. */
  readonly label?: string;
}

interface Props {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly size: PageSize;
  /** CSS pixels per point. */
  readonly scale: number;
  readonly boxes: readonly PageBox[];
  readonly active: string | undefined;
  readonly onBox: ((id: string) => void) | undefined;
}

/** Pages within this distance of what is seen are drawn; the others are empty and cost nothing. */
const NEAR_PX = 900;

export const PdfPage = memo(({ pdf, number, size, scale, boxes, active, onBox }: Props) => {
  const { t } = useTranslation('source');
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const near = useNear(frame, NEAR_PX);
  useEffect(() => {
    const places = { picture: picture.current, text: text.current };
    if (!near || !places.picture || !places.text) return undefined;
    setFailed(false);
    return drawPage(pdf, number, scale, { picture: places.picture, text: places.text }, () => setFailed(true));
  }, [near, pdf, number, scale]);
  useEffect(() => {
    if (near) return;
    picture.current?.replaceChildren();
    text.current?.replaceChildren();
  }, [near]);
  return (
    <div
      ref={frame}
      role="group"
      aria-label={t('page', { number })}
      data-page={number}
      className={classes['page']}
      style={
        {
          width: size.width * scale,
          height: size.height * scale,
          '--total-scale-factor': scale,
        } as CSSProperties
      }
    >
      <div ref={picture} className={classes['picture']} aria-hidden />
      <div ref={text} className={classes['text']} />
      {failed && (
        <Text size="sm" className={classes['failed'] ?? ''} role="alert">
          {t('cannotDraw')}
        </Text>
      )}
      {boxes.map((box, index) => (
        <Box
          key={`${box.id}-${index}`}
          box={box}
          size={size}
          active={box.id === active}
          onBox={boxes.findIndex(({ id }) => id === box.id) === index ? onBox : undefined}
          onClick={onBox}
        />
      ))}
    </div>
  );
});

interface BoxProps {
  readonly box: PageBox;
  readonly size: PageSize;
  readonly active: boolean;
  /** Only for the first place of a thing on this page: the one that the keyboard reaches. */
  readonly onBox: ((id: string) => void) | undefined;
  readonly onClick: ((id: string) => void) | undefined;
}

const Box = ({ box, size, active, onBox, onClick }: BoxProps) => {
  const { t } = useTranslation('source');
  const shown = {
    'data-box': box.id,
    ...(active ? { 'data-active': '' } : {}),
    className: classes['box'],
    style: {
      left: `${(box.x / size.width) * 100}%`,
      top: `${(box.y / size.height) * 100}%`,
      width: `${(box.width / size.width) * 100}%`,
      height: `${(box.height / size.height) * 100}%`,
      '--box-back': `var(--mantine-color-${box.colour}-3)`,
      '--box-line': `var(--mantine-color-${box.colour}-7)`,
    } as CSSProperties,
  };
  return onBox ? (
    <button
      type="button"
      {...shown}
      aria-label={box.label ?? t('place', { page: box.page })}
      aria-pressed={active}
      onClick={() => onBox(box.id)}
    />
  ) : (
    <div {...shown} onClick={onClick && (() => onClick(box.id))} />
  );
};
