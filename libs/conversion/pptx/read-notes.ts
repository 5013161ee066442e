import type { OfficePackage } from '../office/open-office.ts';
import type { Piece } from '../pieces/piece.ts';
import { childOf, findElements } from '../xml/xml-element.ts';
import { readText } from './read-text.ts';
import { placeholderOf } from './slide-layout.ts';

const lineOf = (piece: Piece): string => {
  if (piece.kind === 'item') return `${piece.marker} ${piece.text}`;
  if (piece.kind === 'formula') return `$${piece.latex}$`;
  return 'text' in piece ? piece.text : '';
};

/** What the speaker notes of a slide say, as a quote. */
export const readNotes = async (file: OfficePackage, slide: string, page: number): Promise<Piece[]> => {
  const part = (await file.relationshipsOf(slide)).find(({ type }) => type === 'notesSlide')?.target;
  const root = part === undefined ? undefined : await file.root(part);
  if (part === undefined || root === undefined) return [];
  const links = new Map((await file.relationshipsOf(part)).map((relationship) => [relationship.id, relationship]));
  const place = { page, source: { part } };
  const text = findElements(root, 'p:sp')
    .filter((shape) => placeholderOf(shape)?.type === 'body')
    .flatMap((shape) => {
      const body = childOf(shape, 'p:txBody');
      return body === undefined ? [] : readText(body, { place, links, styles: [], inTable: false });
    })
    .map(lineOf)
    .join('\n\n');
  return text === '' ? [] : [{ kind: 'quote', place, text }];
};
