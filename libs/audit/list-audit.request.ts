import { IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageRequest } from '#platform';

/** Which entries of the audit trail. */
export class ListAuditRequest extends PageRequest {
  /** At or after this time, ISO 8601. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly from?: string;

  /** Before this time, ISO 8601. */
  @IsOptional()
  @IsISO8601({ strict: true })
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
