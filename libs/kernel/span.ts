/** Half-open range of UTF-16 units in a version's Markdown. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
