import type { ConversionContext } from '../conversion-context.ts';
import type { RunningText } from '../document.ts';
import type { Draft, Place } from '../draft.ts';
import { readXml } from '../xml/read-xml.ts';
import { childrenOf, elementsOf, findElements, type XmlElement } from '../xml/xml-element.ts';
import type { DocxContext } from './docx-context.ts';
import { docxWarnings } from './docx-warnings.ts';
import { Numbering } from './numbering.ts';
import { chartPieces } from '../office/chart-pieces.ts';
import { keepPictures } from '../office/keep-pictures.ts';
import { openOffice, type OfficePackage } from '../office/open-office.ts';
import type { Piece } from '../pieces/piece.ts';
import { blockReader } from './read-blocks.ts';
import { readStyles } from './styles.ts';
import { writePieces } from '../pieces/write-pieces.ts';

/** Blocks stand below document and body. */
const BLOCK_DEPTH = 3;

const lineOf = (piece: Piece): string => {
  if ('text' in piece) return piece.text;
  return piece.kind === 'formula' ? `$${piece.latex}$` : '';
};

const readNotes = async (file: OfficePackage, context: DocxContext): Promise<Piece[]> => {
  const found = new Map<string, { readonly note: XmlElement; readonly place: Place }>();
  for (const kind of new Set([...context.notes.keys()].map((key) => key.split(' ')[0] ?? ''))) {
    for (const { type, target: part } of file.relationships.values()) {
      const root = type === `${kind}s` ? await file.root(part) : undefined;
      let paragraph = 1;
      for (const note of root === undefined ? [] : childrenOf(root, `w:${kind}`)) {
        found.set(`${kind} ${note.attributes['w:id']}`, { note, place: { source: { part, paragraph } } });
        paragraph += findElements(note, 'w:p').length;
      }
    }
  }
  const reader = blockReader(context);
  return [...context.notes].flatMap(([key, number]) => {
    const { note, place } = found.get(key) ?? { place: {} };
    const text = note === undefined ? '' : elementsOf(note).flatMap(reader.read).map(lineOf).join('\n');
    return text === '' ? [] : [{ kind: 'note' as const, place, number, text }];
  });
};

/** Puts the tables of charts where the charts stand. */
const withCharts = async (pieces: readonly Piece[], file: OfficePackage): Promise<Piece[]> => {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const xml = piece.kind === 'chart' ? await file.text(piece.part) : undefined;
    if (piece.kind !== 'chart') all.push(piece);
    else if (xml !== undefined) {
      all.push(...chartPieces(readXml(xml), piece.place));
    }
  }
  return all;
};

/** Headers and footers repeat on every page: their distinct texts are kept apart. */
const readRunningText = async (file: OfficePackage, context: DocxContext): Promise<RunningText[]> => {
  const all: RunningText[] = [];
  for (const place of ['header', 'footer'] as const) {
    const texts = (await file.related(place)).map((root) =>
      elementsOf(root).flatMap(blockReader(context).read).map(lineOf).join('\n').trim(),
    );
    all.push(...[...new Set(texts)].filter((text) => text !== '').map((text) => ({ place, text })));
  }
  return all;
};

const titleOf = async (file: OfficePackage, pieces: readonly Piece[]): Promise<string | null> => {
  for (const piece of pieces) if (piece.kind === 'title') return piece.text;
  return file.title();
};

/** A Word document: its body in order, then its notes. */
export const convertDocx = async (
  bytes: Uint8Array,
  _filename: string,
  { pictures }: Pick<ConversionContext, 'pictures'>,
): Promise<Draft> => {
  const file = await openOffice(bytes, 'word/document.xml');
  const [[styles], [numbering], xml] = await Promise.all([
    file.related('styles'),
    file.related('numbering'),
    file.text(file.main),
  ]);
  const context: DocxContext = {
    part: file.main,
    styles: readStyles(styles),
    numbering: new Numbering(numbering),
    relationships: file.relationships,
    pictures: await keepPictures(file, file.relationships.values(), pictures),
    notes: new Map(),
    fields: [],
    attached: [],
    losses: new Map(),
    paragraph: 0,
    inTable: false,
  };
  const reader = blockReader(context);
  const body: Piece[] = [];
  readXml(xml ?? '', { takeAt: BLOCK_DEPTH, take: (block) => body.push(...reader.read(block)) });
  const pieces = [...(await withCharts(body, file)), ...(await readNotes(file, context))];
  const { markdown, origins } = writePieces(pieces);
  return {
    markdown,
    origins,
    warnings: docxWarnings(context.losses),
    title: await titleOf(file, pieces),
    pageCount: null,
    runningText: await readRunningText(file, { ...context, pictures: new Map(), losses: new Map(), fields: [] }),
  };
};
