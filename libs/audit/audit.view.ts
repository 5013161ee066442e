import { ApiProperty } from '@nestjs/swagger';

/** Who did it. */
export class ActorView {
  readonly id!: string;
  readonly name!: string;
}

/** The request that it was done by. */
export class AuditSourceView {
  readonly method!: string;
  readonly path!: string;
  readonly ip!: string | null;
  readonly userAgent!: string | null;
}

/** Something that happened: an event of the log. */
export class AuditEntryView {
  readonly id!: string;
  readonly type!: string;
  readonly at!: string;
  readonly actor!: ActorView;
  readonly documentId!: string | null;
  /** Place in the log; later events have higher positions. */
  readonly position!: number;
  /** One request and everything that followed from it. */
  readonly correlationId!: string;
  /** The reason that was given, where one is asked for. */
  readonly reason!: string | null;
  /** From where: the request that it began with; null when it was none, or is not known any more. */
  readonly source!: AuditSourceView | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly data!: object;
}

export class AuditPageView {
  readonly items!: AuditEntryView[];
  readonly nextCursor!: string | null;
}
