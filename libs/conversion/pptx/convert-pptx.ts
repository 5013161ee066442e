import type { ConversionContext } from '../conversion-context.ts';
import type { RunningText, Warning } from '../document.ts';
import type { Draft } from '../draft.ts';
import { openOffice } from '../office/open-office.ts';
import type { Piece } from '../pieces/piece.ts';
import { writePieces } from '../pieces/write-pieces.ts';
import { childOf, childrenOf } from '../xml/xml-element.ts';
import { readNotes } from './read-notes.ts';
import { readSlide } from './read-slide.ts';
import { layoutReader } from './slide-layout.ts';

const distinct = (all: readonly RunningText[]): RunningText[] => [
  ...new Map(all.map((text) => [`${text.place} ${text.text}`, text])).values(),
];

/** A presentation: its visible slides in order, each title a heading, speaker notes as quotes. Pages are slides. */
export const convertPptx = async (
  bytes: Uint8Array,
  _filename: string,
  { pictures }: Pick<ConversionContext, 'pictures'>,
): Promise<Draft> => {
  const file = await openOffice(bytes, 'ppt/presentation.xml');
  const layoutOf = layoutReader(file);
  const presentation = await file.root(file.main);
  const parts = childrenOf(childOf(presentation, 'p:sldIdLst'), 'p:sldId').flatMap(({ attributes }) => {
    const target = file.relationships.get(attributes['r:id'] ?? '')?.target;
    return target === undefined ? [] : [target];
  });
  const pieces: Piece[] = [];
  const running: RunningText[] = [];
  const warnings: Warning[] = [];
  const hidden: number[] = [];
  for (const [index, part] of parts.entries()) {
    const number = index + 1;
    const root = await file.root(part);
    if (root === undefined) continue;
    if (['0', 'false'].includes(root.attributes['show'] ?? '')) {
      hidden.push(number);
      continue;
    }
    const slide = await readSlide({ file, part, root, number, layout: await layoutOf(part), pictures });
    pieces.push(...slide.pieces, ...(await readNotes(file, part, number)));
    running.push(...slide.runningText);
    if (slide.unread > 0) {
      warnings.push({
        code: 'drawing-not-converted',
        message: `Slide ${number}: ${slide.unread} drawing(s) or embedded file(s) could not be read.`,
        page: number,
      });
    }
    if ((await file.relationshipsOf(part)).some(({ type }) => type === 'comments')) {
      warnings.push({
        code: 'comments-left-out',
        message: `Slide ${number}: comments are not part of the text.`,
        page: number,
      });
    }
  }
  if (hidden.length > 0) {
    warnings.push({ code: 'hidden-text-left-out', message: `Hidden slides were left out: ${hidden.join(', ')}.` });
  }
  const { markdown, origins } = writePieces(pieces);
  return {
    markdown,
    origins,
    warnings,
    title: await file.title(),
    pageCount: parts.length,
    runningText: distinct(running),
  };
};
