import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { IfGiven, PageRequest } from '#platform';

const SCOPES = ['finding', 'rule-in-document', 'rule'] as const;
const STATUSES = ['active', 'lifted', 'expired'] as const;
const RULE_ID = /^[A-Z]{2,4}-\d{2}$/;
/** A moment, not a day: where it is in the world must not decide when a suppression ends. */
const ZONED = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** What is not to be shown, and why. */
export class SuppressFindingsRequest {
  /** `finding` needs documentId and findingId, `rule-in-document` documentId and ruleId, `rule` ruleId alone. */
  @IsIn(SCOPES)
  readonly scope!: (typeof SCOPES)[number];

  @IfGiven()
  @IsUUID('all')
  readonly documentId?: string;

  @IfGiven()
  @IsUUID('all')
  readonly findingId?: string;

  @IfGiven()
  @IsString()
  @Matches(RULE_ID)
  readonly ruleId?: string;

  /** Why; must say something. */
  @IfGiven()
  @IsString()
  @MaxLength(2000)
  readonly reason?: string;

  /** ISO 8601 with a zone, e.g. `2027-01-31T00:00:00Z`; without it the suppression holds until it is lifted. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(ZONED, { message: 'expiresAt must name its zone, e.g. end in Z' })
  readonly expiresAt?: string | null;
}

/** Which suppressions. Those that have ended are listed only when asked for by status. */
export class ListSuppressionsRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsIn(SCOPES)
  readonly scope?: (typeof SCOPES)[number];

  @IsOptional()
  @IsUUID('all')
  readonly documentId?: string;

  @IsOptional()
  @IsString()
  @Matches(RULE_ID)
  readonly rule?: string;
}
