import type { Box, RunningText } from '../document.ts';
import type { Place } from '../draft.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { chartPieces } from '../office/chart-pieces.ts';
import { keepPictures } from '../office/keep-pictures.ts';
import type { OfficePackage, Relationship } from '../office/open-office.ts';
import type { Piece } from '../pieces/piece.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { PLAIN } from '../inlines/inline.ts';
import { withoutEmphasis, writeInlines } from '../inlines/write-inlines.ts';
import { childOf, childrenOf, elementsOf, findElement, findElements, type XmlElement } from '../xml/xml-element.ts';
import { readParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import { readText, type TextContext } from './read-text.ts';
import { placeholderOf, type SlideLayout } from './slide-layout.ts';

/** English metric units in a point. */
const EMU = 12_700;
const TITLES = new Set(['title', 'ctrTitle']);
/** Placeholders that Office fills by itself. */
const AUTOMATIC = new Set(['sldNum', 'dt']);

export interface Slide {
  readonly pieces: readonly Piece[];
  readonly runningText: readonly RunningText[];
  /** Drawings of which nothing could be read. */
  readonly unread: number;
}

export interface SlideSource {
  readonly file: OfficePackage;
  readonly part: string;
  readonly root: XmlElement;
  /** From 1, as shown. */
  readonly number: number;
  readonly layout: SlideLayout;
  readonly pictures: Pictures;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const boxOf = (frame: XmlElement | undefined, page: number): Box | undefined => {
  const [offset, size] = [childOf(frame, 'a:off')?.attributes, childOf(frame, 'a:ext')?.attributes];
  if (offset === undefined || size === undefined) return undefined;
  const points = (value: string | undefined): number => tenth((Number(value) || 0) / EMU);
  return {
    page,
    x: points(offset['x']),
    y: points(offset['y']),
    width: points(size['cx']),
    height: points(size['cy']),
  };
};

/** Reads the shapes of a slide in their order, its title first. */
export const readSlide = async ({ file, part, root, number, layout, pictures }: SlideSource): Promise<Slide> => {
  const relationships = await file.relationshipsOf(part);
  const links: ReadonlyMap<string, Relationship> = new Map(relationships.map((it) => [it.id, it]));
  const names = await keepPictures(file, relationships, pictures);
  const runningText: RunningText[] = [];
  const titles: Piece[] = [];
  let unread = 0;

  const placeIn = (frame: XmlElement | undefined, group: Box | undefined): Place => {
    // Shapes of a group have coordinates of their own: the group's box stands for them.
    const box = group ?? boxOf(frame, number);
    return { page: number, source: { part }, ...(box === undefined ? {} : { boxes: [box] }) };
  };

  const readShape = (shape: XmlElement, group: Box | undefined): Piece[] => {
    const placeholder = placeholderOf(shape);
    const body = childOf(shape, 'p:txBody');
    if (body === undefined || AUTOMATIC.has(placeholder?.type ?? '')) return [];
    const frame = childOf(childOf(shape, 'p:spPr'), 'a:xfrm') ?? layout.frameOf(placeholder);
    const context: TextContext = {
      place: placeIn(frame, group),
      links,
      styles: layout.stylesFor(placeholder),
      inTable: false,
    };
    if (TITLES.has(placeholder?.type ?? '')) {
      const inlines = childrenOf(body, 'a:p').flatMap((paragraph) => [
        ...readParagraph(paragraph, links),
        { kind: 'text' as const, text: '\n', marks: PLAIN },
      ]);
      const text = writeInlines(withoutEmphasis(inlines), { inTable: false }).replace(/\s*\n\s*/g, ' ');
      if (text !== '') titles.push({ kind: 'heading', place: context.place, level: 0, text });
      return [];
    }
    const pieces = readText(body, context);
    if (placeholder?.type !== 'ftr' && placeholder?.type !== 'hdr') return pieces;
    for (const piece of pieces) {
      if ('text' in piece)
        runningText.push({ place: placeholder.type === 'ftr' ? 'footer' : 'header', text: piece.text });
    }
    return [];
  };

  /** Drawings such as organisation charts keep their texts in a part of their own. */
  const readDiagram = async (node: XmlElement, place: Place): Promise<Piece[]> => {
    const target = links.get(findElement(node, 'dgm:relIds')?.attributes['r:dm'] ?? '')?.target;
    const data = target === undefined ? undefined : await file.root(target);
    const texts = data === undefined ? [] : findElements(data, 'dgm:t');
    return texts.flatMap((text) => readText(text, { place, links, styles: [], inTable: false }));
  };

  const readFrame = async (frame: XmlElement, group: Box | undefined): Promise<Piece[]> => {
    const place = placeIn(childOf(frame, 'p:xfrm'), group);
    const table = findElement(frame, 'a:tbl');
    if (table !== undefined) {
      const rows = readTable(table, { place, links, styles: [], inTable: true });
      return rows.some((row) => row.some((cell) => cell !== '')) ? [{ kind: 'table', place, rows }] : [];
    }
    const chart = findElement(frame, 'c:chart');
    if (chart !== undefined) {
      const target = links.get(chart.attributes['r:id'] ?? '')?.target;
      const drawn = target === undefined ? undefined : await file.root(target);
      return drawn === undefined ? [] : chartPieces(drawn, place);
    }
    const pieces = await readDiagram(frame, place);
    if (pieces.length === 0) unread++;
    return pieces;
  };

  const readPicture = (picture: XmlElement, group: Box | undefined): Piece[] => {
    const description = findElement(picture, 'p:cNvPr')?.attributes['descr']?.trim() ?? '';
    const target = names.get(findElement(picture, 'a:blip')?.attributes['r:embed'] ?? '') ?? '';
    if (description + target === '') return [];
    const alt = escapeMarkdown(description.replace(/\s+/g, ' '));
    const place = placeIn(childOf(childOf(picture, 'p:spPr'), 'a:xfrm'), group);
    return [{ kind: 'paragraph', place, text: `![${alt}](${target.replace(/[\s()]/g, '_')})` }];
  };

  const read = async (node: XmlElement, group: Box | undefined): Promise<Piece[]> => {
    switch (node.name) {
      case 'p:sp':
        return readShape(node, group);
      case 'p:pic':
        return readPicture(node, group);
      case 'p:graphicFrame':
        return readFrame(node, group);
      case 'p:grpSp':
        return readAll(elementsOf(node), group ?? boxOf(childOf(childOf(node, 'p:grpSpPr'), 'a:xfrm'), number));
      case 'mc:AlternateContent':
        return readAll(elementsOf(childOf(node, 'mc:Choice') ?? node), group);
      default:
        return [];
    }
  };

  const readAll = async (nodes: readonly XmlElement[], group: Box | undefined): Promise<Piece[]> => {
    const pieces: Piece[] = [];
    for (const node of nodes) pieces.push(...(await read(node, group)));
    return pieces;
  };

  const tree = childOf(childOf(root, 'p:cSld'), 'p:spTree');
  const pieces = await readAll(tree === undefined ? [] : elementsOf(tree), undefined);
  return { pieces: [...titles, ...pieces], runningText, unread };
};
