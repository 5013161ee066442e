import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { PageRequest } from '#platform';

/** Which groups. */
export class ListDocumentGroupsRequest extends PageRequest {
  /** Only groups that this document belongs to. */
  @IsOptional()
  @IsUUID('all')
  readonly documentId?: string;
}

export class CreateDocumentGroupRequest {
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @IsOptional()
  @IsString()
  @MaxLength(5000)
  readonly description?: string | null;
}

/** What to change; members that are absent stay as they are. */
export class ChangeDocumentGroupRequest {
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  /** Null removes it. */
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsString()
  @MaxLength(5000)
  readonly description?: string | null;
}

/** How the document belongs to the group. */
export class PlaceGroupDocumentRequest {
  /** The version that is meant for good; the latest one counts without it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version?: number | null;

  /** Whether it is the main document, of which there is one at most. */
  @IsOptional()
  @IsBoolean()
  readonly primary?: boolean;
}
