import { ApiProperty } from '@nestjs/swagger';

/** Who did it. */
export class NotificationActorView {
  readonly id!: string;
  readonly name!: string;
}

/** Something that happened, as people are told of it. */
export class NotificationView {
  readonly id!: string;
  /** As on `/stream`, e.g. `analysis.completed`. */
  readonly type!: string;
  readonly at!: string;
  readonly documentId!: string | null;
  readonly actor!: NotificationActorView;
  /** What is told besides, by type: versions, counts, codes. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly data!: object;
}

export class NotificationPageView {
  readonly items!: NotificationView[];
  readonly nextCursor!: string | null;
}
