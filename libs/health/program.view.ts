export class ProgramView {
  readonly version!: string;
  /** Null when it was not built from a repository. */
  readonly commit!: string | null;
  /** ISO 8601; null when it runs from source. */
  readonly builtAt!: string | null;
  readonly node!: string;
}
