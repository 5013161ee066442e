import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageRequest } from '#platform';
import { LIVE_TYPES } from './live-message.ts';

/** Which notifications. */
export class ListNotificationsRequest extends PageRequest {
  /** Type of the message, e.g. `analysis.completed`. */
  @IsOptional()
  @IsIn(LIVE_TYPES)
  readonly type?: string;

  @IsOptional()
  @IsUUID('all')
  readonly documentId?: string;
}
