import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageRequest } from '#platform';

const STATUSES = ['pending', 'accepted', 'modified', 'rejected', 'superseded'] as const;
const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** Which feedback items. */
export class ListFeedbackRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsIn(SEVERITIES)
  readonly severity?: (typeof SEVERITIES)[number];
}

export class ModifyFeedbackRequest {
  /** The text to put in place of the original; may be empty, which deletes it. */
  @IsString()
  @MaxLength(100_000)
  readonly replacement!: string;
}

export class RejectFeedbackRequest {
  /** Why the item is rejected; must say something. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly reason?: string;
}
