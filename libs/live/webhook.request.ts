import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { PageRequest } from '#platform';
import { LIVE_TYPES } from './live-message.ts';

const EVENTS = ['*', ...LIVE_TYPES];

/** A new webhook. */
export class AddWebhookRequest {
  /** Where messages are posted to: https, without name and password. */
  @IsString()
  @Length(1, 2_000)
  readonly url!: string;

  /** Types of messages, as on `/stream`, or `*` for all of them. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsIn(EVENTS, { each: true })
  readonly events!: string[];

  /** What messages are signed with: `whsec_` and 24 to 64 bytes in base64, or any text. It is never shown again. */
  @IsString()
  @Length(8, 200)
  readonly secret!: string;
}

const STATUSES = ['pending', 'succeeded', 'failed', 'cancelled'] as const;

/** Which deliveries. */
export class ListDeliveriesRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: (typeof STATUSES)[number];
}
