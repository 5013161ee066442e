import type { PageBox } from '#kernel';
import { isLetter } from './is-letter.ts';
import type { Token } from './tokens-of.ts';

/** A word as it is printed. Where the page leans, its box is that of the straightened page, and `leaning` the one on the page. */
export type PrintedWord = PageBox & { readonly text: string; readonly leaning?: PageBox };

/** A part of a word of the Markdown, and the number of the printed word that it was read from. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/** Where reading goes on: a printed word, and a unit of its text. */
interface Position {
  readonly word: number;
  readonly unit: number;
}

export interface Match {
  readonly fragments: readonly Fragment[];
  readonly next: Position;
  /** One printed word and all of it, or the halves of one that a line end cut. */
  readonly whole: boolean;
  /** It ends inside of a printed word. */
  readonly inside: boolean;
}

const HYPHEN = /[-\u00AD\u2010]$/;

/** Places that are compared by what follows them, on either side, and those that are looked at to find them. */
const MOST_CANDIDATES = 32;
const MOST_LOOKED_AT = 2000;
/** Words that are looked at to tell equal ones apart. */
const RUN = 4;
/** Standing where the text before would go on counts for more than the words that follow. */
const BESIDE = RUN + 1;
/** Whole words count for more than anything. */
const WHOLE = 2 * BESIDE;
/** Letter heights between words of one line, between lines, and between the beginnings of lines in a cell. */
const WORD_GAP = 1.5;
const LINE_GAP = 2.5;
const INDENT = 3;

const appended = (all: Fragment[] | undefined, one: Fragment): Fragment[] => {
  if (all === undefined) return [one];
  all.push(one);
  return all;
};

/** Printed words in the order of the page, to be found by the letters and digits of the Markdown. */
export class PrintedWords {
  readonly words: readonly PrintedWord[];
  private readonly markdown: string;
  private readonly used: Uint8Array;
  /** Words by their first letter or digit; made when the text first departs from the order of the page. */
  private byFirst: Map<number, number[]> | undefined;
  private at: Position = { word: 0, unit: 0 };
  /** The first and the last word of the cell, or of the text outside of tables, in which the last token stood. */
  private cell: { readonly number: number; readonly first: PrintedWord; readonly last: PrintedWord } | undefined;

  constructor(markdown: string, words: readonly PrintedWord[]) {
    this.markdown = markdown;
    this.words = words;
    this.used = new Uint8Array(words.length);
  }

  /**
   * Finds the `index`th token: where the last one ended, else where it and the tokens after it stand together, nearest
   * first. Undefined when it is not printed here.
   */
  find(tokens: readonly Token[], index: number): Match | undefined {
    const token = tokens[index];
    if (token === undefined) return undefined;
    const next = this.matchAt(token, this.at);
    const match = this.isCertain(tokens, index, next) ? next : (this.search(tokens, index) ?? next);
    // The beginning of another word is not the word.
    if (match === undefined || (match.inside && !this.isContinued(tokens, index, match))) return undefined;
    this.at = match.next;
    for (const { word } of match.fragments) {
      this.used[word] = 1;
      const last = this.words[word];
      if (last === undefined) continue;
      const first = this.cell?.number === token.cell ? this.cell.first : last;
      this.cell = { number: token.cell, first, last };
    }
    return match;
  }

  /** Does the match stand where the text goes on, with nothing left over that is not the next token? */
  private isCertain(tokens: readonly Token[], index: number, match: Match | undefined): boolean {
    const token = tokens[index];
    const first = match?.fragments[0];
    if (match === undefined || token === undefined || first === undefined) return false;
    const begins = this.used[first.word] === 0;
    if (begins && this.cell?.number === token.cell && !this.goesOn(token, first.word)) return false;
    if (!begins && first.word !== this.at.word) return false;
    return match.whole || (match.fragments.length === 1 && this.isContinued(tokens, index, match));
  }

  /** Is the rest of the printed word the next token? */
  private isContinued(tokens: readonly Token[], index: number, { inside, next }: Match): boolean {
    const rest = tokens[index + 1];
    return inside && rest !== undefined && this.matchAt(rest, next)?.whole === true;
  }

  /** Letter by letter; what is no letter counts on neither side. A token may go over several printed words. */
  private matchAt(token: Token, { word: first, unit }: Position): Match | undefined {
    const { markdown, words } = this;
    // Most tokens have one: an array that is made with it takes a tenth of the memory of one that grows.
    let fragments: Fragment[] | undefined;
    let word = first;
    let at = unit;
    let text = words[word]?.text ?? '';
    let start = -1;
    let end = -1;
    let whole = true;
    for (let i = token.start; i < token.end; i++) {
      const letter = markdown.charCodeAt(i);
      if (!isLetter(letter)) continue;
      while (at >= text.length || !isLetter(text.charCodeAt(at))) {
        if (++at < text.length) continue;
        if (start >= 0) {
          fragments = appended(fragments, { start, end, word });
          whole &&= HYPHEN.test(text);
        }
        start = -1;
        at = 0;
        if (++word >= words.length) return undefined;
        text = words[word]?.text ?? '';
      }
      if (text.charCodeAt(at) !== letter) return undefined;
      at++;
      if (start < 0) start = i;
      end = i + 1;
    }
    if (start >= 0) fragments = appended(fragments, { start, end, word });
    const inside = at < text.length && isLetter(text.charCodeAt(at));
    return { fragments: fragments ?? [], next: { word, unit: at }, whole: whole && !inside, inside };
  }

  private search(tokens: readonly Token[], index: number): Match | undefined {
    const token = tokens[index];
    if (token === undefined) return undefined;
    let best: Match | undefined;
    let longest = 0;
    for (const word of this.candidates(token)) {
      const match = this.matchAt(token, { word, unit: 0 });
      if (match === undefined || (match.inside && !this.isContinued(tokens, index, match))) continue;
      const run =
        this.runFrom(tokens, index + 1, match.next) +
        (this.goesOn(token, word) ? BESIDE : 0) +
        (match.whole ? WHOLE : 0);
      if (run > longest || best === undefined) {
        best = match;
        longest = run;
      }
      if (longest === RUN + BESIDE + WHOLE) break;
    }
    return best;
  }

  /** Does the word stand where the text of the token's cell goes on: beside its last word, or below it? */
  private goesOn(token: Token, index: number): boolean {
    const word = this.words[index];
    if (word === undefined || this.cell?.number !== token.cell || this.cell.last.page !== word.page) return false;
    const { first, last } = this.cell;
    const down = word.y + word.height / 2 - (last.y + last.height / 2);
    const height = Math.max(word.height, last.height);
    const gap = word.x - (last.x + last.width);
    if (Math.abs(down) < height / 2) return gap > -height && gap < height * WORD_GAP;
    return down > 0 && down < height * LINE_GAP && Math.abs(word.x - first.x) < height * INDENT;
  }

  /** How many tokens follow in the same order, at most `RUN`. */
  private runFrom(tokens: readonly Token[], index: number, from: Position): number {
    let next = from;
    for (let run = 0; run < RUN; run++) {
      const token = tokens[index + run];
      const match = token && this.matchAt(token, next);
      if (match === undefined) return run;
      next = match.next;
    }
    return RUN;
  }

  /** Words that begin like the token: those that are free first, those behind the last match before those ahead of it. */
  private candidates(token: Token): number[] {
    this.byFirst ??= this.indexed();
    const all = this.byFirst.get(firstLetter(this.markdown, token.start, token.end)) ?? [];
    let middle = 0;
    for (let high = all.length; middle < high;) {
      const at = (middle + high) >> 1;
      if ((all[at] ?? 0) < this.at.word) middle = at + 1;
      else high = at;
    }
    return [...this.free(all, middle, 1), ...this.free(all, middle - 1, -1)];
  }

  private free(all: readonly number[], from: number, step: 1 | -1): number[] {
    const found: number[] = [];
    for (let i = from, looked = 0; looked < MOST_LOOKED_AT && found.length < MOST_CANDIDATES; i += step, looked++) {
      const word = all[i];
      if (word === undefined) break;
      if (this.used[word] === 0) found.push(word);
    }
    return found;
  }

  private indexed(): Map<number, number[]> {
    const index = new Map<number, number[]>();
    this.words.forEach(({ text }, word) => {
      const first = firstLetter(text, 0, text.length);
      const same = index.get(first);
      if (same === undefined) index.set(first, [word]);
      else same.push(word);
    });
    return index;
  }
}

const firstLetter = (text: string, start: number, end: number): number => {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit)) return unit;
  }
  return -1;
};
