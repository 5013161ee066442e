import type { Place } from '../draft.ts';
import { joinLines } from './join-lines.ts';
import { isPicture, type PdfPiece } from './pdf-piece.ts';

type Table = Extract<PdfPiece, { kind: 'table' }>;
type Paragraph = Extract<PdfPiece, { text: string }> & { kind: 'paragraph' };

/** Points by which the two halves of a table may be shifted. */
const SHIFT = 12;

const joinPlaces = (a: Place, b: Place): Place => ({ ...a, boxes: [...(a.boxes ?? []), ...(b.boxes ?? [])] });

const lastPage = ({ page, boxes }: Place): number => boxes?.at(-1)?.page ?? page ?? 0;

const isContinued = (above: Table, below: Table): boolean => {
  const [before, after] = [above.place.boxes?.at(-1), below.place.boxes?.[0]];
  const aligned = before === undefined || after === undefined || Math.abs(before.x - after.x) < SHIFT;
  return aligned && above.rows[0]?.length === below.rows[0]?.length;
};

const joinTables = (above: Table, below: Table): Table => {
  const [head, ...body] = below.rows;
  const repeats = head?.join('|') === above.rows[0]?.join('|');
  const rows = [...above.rows, ...(repeats || head === undefined ? [] : [head]), ...body];
  return { ...above, rows, place: joinPlaces(above.place, below.place) };
};

const isParagraph = (piece: PdfPiece | undefined): piece is Paragraph => piece?.kind === 'paragraph';

/** A sentence that goes on: no end above, a small letter below. */
const goesOn = (above: Paragraph, below: Paragraph): boolean =>
  !/[.!?:;]["”’)]?\**$/.test(above.text) && /^\p{Ll}/u.test(below.text);

/** The bottom of one column or page, and the top of the next. */
const turns = (above: Place, below: Place): boolean => {
  const [before, after] = [above.boxes?.at(-1), below.boxes?.[0]];
  if (before === undefined || after === undefined) return lastPage(above) !== lastPage(below);
  return before.page !== after.page || after.y < before.y;
};

/** Puts together what a page or column break cut, also around pictures: tables with the same columns, and sentences. */
export const joinPages = (pieces: readonly PdfPiece[]): PdfPiece[] => {
  const all: PdfPiece[] = [];
  for (const piece of pieces) {
    const before = all.findLastIndex((other) => !isPicture(other));
    const last = isPicture(piece) ? undefined : all[before];
    if (
      last?.kind === 'table' &&
      piece.kind === 'table' &&
      lastPage(last.place) !== lastPage(piece.place) &&
      isContinued(last, piece)
    ) {
      all[before] = joinTables(last, piece);
    } else if (isParagraph(last) && isParagraph(piece) && turns(last.place, piece.place) && goesOn(last, piece)) {
      all[before] = {
        ...last,
        text: joinLines([last.text, piece.text]),
        place: joinPlaces(last.place, piece.place),
      };
    } else all.push(piece);
  }
  return all;
};
