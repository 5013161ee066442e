import { IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MOMENT, PageRequest } from '#platform';

const FORM = { message: '$property must be like 2026-03-01 or 2026-03-01T10:30:00Z' };

/** Which entries of the audit trail. */
export class ListAuditRequest extends PageRequest {
  /** At or after this time: ISO 8601, UTC unless it says otherwise. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(MOMENT, FORM)
  readonly from?: string;

  /** Before this time: ISO 8601, UTC unless it says otherwise. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(MOMENT, FORM)
  readonly to?: string;

  /** Event type, e.g. `VersionCreated`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly type?: string;

  /** Id of the actor. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly actor?: string;

  @IsOptional()
  @IsUUID('all')
  readonly documentId?: string;
}
