import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MOMENT, PageRequest } from '#platform';

const FORM = { message: '$property must be like 2026-03-01 or 2026-03-01T10:30:00Z' };
const OUTCOMES = ['allowed', 'denied'] as const;
const FORMATS = ['csv', 'jsonl'] as const;

/** A stretch of time, and whose doings. */
class DoingsRequest extends PageRequest {
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

  /** Id of the actor. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly actor?: string;
}

/** Which entries of one document's audit trail. */
export class ListDocumentAuditRequest extends DoingsRequest {
  /** Event type, e.g. `VersionCreated`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly type?: string;
}

/** Which entries of the audit trail. */
export class ListAuditRequest extends ListDocumentAuditRequest {
  @IsOptional()
  @IsUUID('all')
  readonly documentId?: string;
}

/** Which entries to export, and as what. */
export class ExportAuditRequest extends ListAuditRequest {
  /** `jsonl`: one JSON object a line. */
  @IsOptional()
  @IsIn(FORMATS)
  readonly format: (typeof FORMATS)[number] = 'jsonl';
}

/** Which requests. */
export class ListAccessRequest extends DoingsRequest {
  @IsOptional()
  @IsIn(OUTCOMES)
  readonly outcome?: (typeof OUTCOMES)[number];

  @IsOptional()
  @IsUUID('all')
  readonly documentId?: string;
}

/** What the log is compared with. */
export class VerifyAuditRequest {
  /** A checkpoint that was kept, its JSON in base64url. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly checkpoint?: string;
}
