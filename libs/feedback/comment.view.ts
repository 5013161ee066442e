/** What somebody said of an item. */
export class CommentView {
  readonly id!: string;
  /** The item that it was said of: this one, or one of an earlier version that this one took over from. */
  readonly feedbackId!: string;
  /** Null when its author was erased. */
  readonly text!: string | null;
  readonly author!: string;
  readonly createdAt!: string;
}

export class CommentListView {
  readonly items!: CommentView[];
  readonly nextCursor!: string | null;
}
