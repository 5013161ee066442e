import { ApiProperty } from '@nestjs/swagger';

/** Who did it. */
export class ActorView {
  readonly id!: string;
  readonly name!: string;
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
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly data!: object;
}

export class AuditPageView {
  readonly items!: AuditEntryView[];
  readonly nextCursor!: string | null;
}
