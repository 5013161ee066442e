import { IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';

/** A version written by hand. */
export class EditDocumentRequest {
  /** The version that was edited; it must be the latest one. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly baseVersion!: number;

  /** The Markdown of the whole document, or of the block. */
  @IsString()
  @MaxLength(5_000_000)
  readonly content!: string;

  /** Id of the block of the base version that `content` takes the place of; empty content removes the block. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly blockId?: string;
}

export class RestoreVersionRequest {
  /** What the client takes for the latest version; 409 `stale-version` when it is not. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly baseVersion?: number;
}
