import type { Span } from './span.ts';

/** A rectangle on a page: PDF points (1/72 inch), origin top left; dots in a picture. */
export interface PageBox {
  /** 1 is the first page. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word of a version's Markdown, or the part of it that stands on one line, and where it is printed. */
export type PlacedWord = Span & PageBox;

/** Places are kept to a tenth of a point. */
const PER_POINT = 10;
/** The first byte of an encoded map: raised when the rest changes. */
const FORMAT = 1;
const MORE = 0x80;
const BITS = 0x7f;

/** Signed as unsigned, small ones small: 0, -1, 1, -2… */
const folded = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unfolded = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

class Writer {
  private bytes = new Uint8Array(4096);
  private length = 0;

  put(value: number): void {
    if (this.length + 8 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let rest = value;
    while (rest > BITS) {
      this.bytes[this.length++] = (rest & BITS) | MORE;
      rest = Math.floor(rest / MORE);
    }
    this.bytes[this.length++] = rest;
  }

  end(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/**
 * Writes words as a few bytes each: differences to the word before, in tenths of a point. Words rise by `start` and do not
 * overlap.
 */
export class WordEncoder {
  private readonly writer = new Writer();
  private at = 0;
  private page = 0;
  private x = 0;
  private y = 0;
  private height = 0;

  constructor() {
    this.writer.put(FORMAT);
  }

  add(start: number, end: number, box: PageBox): void {
    const { writer } = this;
    const x = Math.round(box.x * PER_POINT);
    const y = Math.round(box.y * PER_POINT);
    const height = Math.round(box.height * PER_POINT);
    writer.put(start - this.at);
    writer.put(end - start);
    writer.put(folded(box.page - this.page));
    writer.put(folded(x - this.x));
    writer.put(folded(y - this.y));
    writer.put(Math.max(0, Math.round(box.width * PER_POINT)));
    writer.put(folded(height - this.height));
    this.at = end;
    this.page = box.page;
    this.x = x;
    this.y = y;
    this.height = height;
  }

  end(): Uint8Array {
    return this.writer.end();
  }
}

/** All of these words, as `WordEncoder` writes them. */
export const encodeWords = (words: Iterable<PlacedWord>): Uint8Array => {
  const encoder = new WordEncoder();
  for (const word of words) encoder.add(word.start, word.end, word);
  return encoder.end();
};

/** The words that share at least one character with a span, in order; all of them without one. Stops behind the span. */
export function* decodeWords(bytes: Uint8Array, span?: Span): Generator<PlacedWord> {
  let next = 0;
  const take = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= MORE) {
      const byte = bytes[next++] ?? 0;
      value += (byte & BITS) * factor;
      if (byte < MORE) return value;
    }
  };
  if (take() !== FORMAT) throw new Error('These are not the places of words.');
  let [at, page, x, y, height] = [0, 0, 0, 0, 0];
  while (next < bytes.length) {
    const start = at + take();
    at = start + take();
    page += unfolded(take());
    x += unfolded(take());
    y += unfolded(take());
    const width = take();
    height += unfolded(take());
    if (span !== undefined && start >= span.end) return;
    if (span !== undefined && at <= span.start) continue;
    yield {
      start,
      end: at,
      page,
      x: x / PER_POINT,
      y: y / PER_POINT,
      width: width / PER_POINT,
      height: height / PER_POINT,
    };
  }
}

const tenth = (value: number): number => Math.round(value * PER_POINT) / PER_POINT;

/** The box around both when they stand on one line, one beside the other. */
const joined = (line: PageBox, word: PageBox): PageBox | undefined => {
  const top = Math.max(line.y, word.y);
  const bottom = Math.min(line.y + line.height, word.y + word.height);
  const overlaps = bottom - top > Math.min(line.height, word.height) / 2;
  if (line.page !== word.page || !overlaps) return undefined;
  const x = Math.min(line.x, word.x);
  const y = Math.min(line.y, word.y);
  return {
    page: line.page,
    x,
    y,
    width: tenth(Math.max(line.x + line.width, word.x + word.width) - x),
    height: tenth(Math.max(line.y + line.height, word.y + word.height) - y),
  };
};

/** Boxes around words, one for each line on which they stand. */
export const boxesAround = (words: Iterable<PlacedWord>): PageBox[] => {
  const boxes: PageBox[] = [];
  for (const { page, x, y, width, height } of words) {
    const word = { page, x, y, width, height };
    const last = boxes.at(-1);
    const both = last && joined(last, word);
    if (both === undefined) boxes.push(word);
    else boxes[boxes.length - 1] = both;
  }
  return boxes;
};
