import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PageRequest } from '#platform';

const STATUSES = ['pending', 'accepted', 'modified', 'rejected', 'superseded', 'orphaned'] as const;
const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** Which feedback items. */
export class ListFeedbackRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsIn(SEVERITIES)
  readonly severity?: (typeof SEVERITIES)[number];

  /** Id of a rule, e.g. `MC-02`. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  readonly rule?: string;
}

/** What the decision is made on. */
export class AcceptFeedbackRequest {
  /**
   * The latest version, which the reviewer has seen; 409 `stale-version` when another one is. An item of an earlier version is
   * then looked up in it, and refused as `orphaned` when its text has no certain place there. Without it the decision is for
   * the version that the item was offered for.
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly baseVersion?: number;
}

export class ModifyFeedbackRequest extends AcceptFeedbackRequest {
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

const ACTIONS = ['accept', 'reject'] as const;

/** One decision on several items of one rule and one severity. */
export class DecideTogetherRequest extends AcceptFeedbackRequest {
  @IsIn(ACTIONS)
  readonly action!: (typeof ACTIONS)[number];

  /** The items, each once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  readonly ids!: string[];

  /** Why the items are rejected; must say something then. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly reason?: string;
}

/** Whether to look ahead only. */
export class LookAheadRequest {
  /** `true` answers what would happen, and decides nothing. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly dryRun: boolean = false;
}

export class CommentRequest {
  /** What is to be said; must say something. */
  @IsString()
  @Length(1, 5000)
  @Matches(/\S/, { message: '$property must say something' })
  readonly text!: string;
}

export class ReviewSettingsRequest {
  @IsBoolean()
  readonly fourEyes!: boolean;
}
