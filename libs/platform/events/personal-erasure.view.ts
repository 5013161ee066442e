export class ErasedSubjectView {
  readonly subjectId!: string;
  /** Position of the event: read tables that have reached it show nothing of the person any more. */
  readonly position!: number;
}
