import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Look, Piece, Revision } from '../text/block.ts';
import type { CommentPlaces } from './comment-places.ts';
import { equation } from './formula.ts';

class RevisionAttributes extends XmlAttributeComponent<{ id: number; author: string; date: string }> {
  protected override readonly xmlKeys = { id: 'w:id', author: 'w:author', date: 'w:date' };
}

/** `w:ins` or `w:del` around something that is no run of text. */
class Revised extends XmlComponent {
  constructor(name: 'w:ins' | 'w:del', mark: { id: number; author: string; date: string }, child: ParagraphChild) {
    super(name);
    this.root.push(new RevisionAttributes(mark), child);
  }
}

export interface RunOptions {
  readonly comments: CommentPlaces;
  /** Numbers of footnotes by label. */
  readonly notes: ReadonlyMap<string, number>;
}

const optionsOf = (look: Look): IRunOptions => ({
  ...(look.bold ? { bold: true } : {}),
  ...(look.italic ? { italics: true } : {}),
  ...(look.strike ? { strike: true } : {}),
  ...(look.code ? { style: 'InlineCode' } : {}),
});

const sameRevision = (one: Revision | undefined, other: Revision | undefined): boolean =>
  one?.author === other?.author && one?.at === other?.at;

/** Turns pieces into runs of a Word document; one for all paragraphs, because changes are numbered through. */
export class ParagraphRuns {
  private readonly options: RunOptions;
  private revisions = 0;

  constructor(options: RunOptions) {
    this.options = options;
  }

  /** The attributes of a tracked change with a number of its own. */
  mark({ author, at }: Revision): { id: number; author: string; date: string } {
    return { id: ++this.revisions, author, date: at };
  }

  /** `display`: a formula stands alone. */
  of(pieces: readonly Piece[], { display = false } = {}): ParagraphChild[] {
    const { opening, closing } = this.options.comments;
    const runs: ParagraphChild[] = [];
    let open: Piece[] = [];
    const close = (): void => {
      const [first] = open;
      if (first) runs.push(this.run(first, open.map(({ text }) => text).join('')));
      open = [];
    };
    for (const piece of pieces) {
      const [last] = open.slice(-1);
      const begins = opening.get(piece) ?? [];
      const ends = closing.get(piece) ?? [];
      if (begins.length > 0 || piece.kind !== 'text' || (last && !this.belong(last, piece))) close();
      runs.push(...begins.map((number) => new CommentRangeStart(number)));
      if (piece.kind === 'text') open.push(piece);
      else runs.push(this.single(piece, display));
      if (ends.length === 0) continue;
      close();
      for (const number of ends)
        runs.push(new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] }));
    }
    close();
    return runs;
  }

  private belong(one: Piece, other: Piece): boolean {
    return (
      JSON.stringify(one.look) === JSON.stringify(other.look) &&
      sameRevision(one.inserted, other.inserted) &&
      sameRevision(one.deleted, other.deleted)
    );
  }

  private run(piece: Piece, text: string): ParagraphChild {
    const { look } = piece;
    const run = this.revised(piece, { ...optionsOf(look), text, ...(look.link ? { style: 'Hyperlink' } : {}) });
    return look.link === undefined ? run : new ExternalHyperlink({ link: look.link, children: [run] });
  }

  private revised({ inserted, deleted }: Piece, options: IRunOptions): ParagraphChild {
    if (deleted) return new DeletedTextRun({ ...options, ...this.mark(deleted) });
    if (inserted) return new InsertedTextRun({ ...options, ...this.mark(inserted) });
    return new TextRun(options);
  }

  private single(piece: Piece, display: boolean): ParagraphChild {
    if (piece.kind === 'break') return this.revised(piece, { break: 1 });
    const note = piece.kind === 'note' ? this.options.notes.get(piece.text) : undefined;
    const child = note === undefined ? undefined : new FootnoteReferenceRun(note);
    const shown = child ?? (piece.kind === 'formula' ? equation(piece.text, display) : undefined);
    if (shown === undefined) {
      const text = piece.kind === 'formula' ? `$${piece.text}$` : `[^${piece.text}]`;
      return this.revised(piece, { text, style: 'InlineCode' });
    }
    const { inserted, deleted } = piece;
    if (deleted) return new Revised('w:del', this.mark(deleted), shown) as unknown as ParagraphChild;
    return inserted ? (new Revised('w:ins', this.mark(inserted), shown) as unknown as ParagraphChild) : shown;
  }
}
