import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

const words = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '')
    : value;

const truth = (value: unknown): unknown =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;

/** The fields that may stand beside `file` in an upload. */
export class UploadDocumentRequest {
  /** Default: the file's name without its extension. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  readonly title?: string;

  @IsOptional()
  @IsString()
  @MaxLength(5000)
  readonly description?: string;

  /** Comma list. */
  @IsOptional()
  @Transform(({ value }) => words(value))
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  readonly tags: string[] = [];

  /** The policy repository to check the document against. */
  @IsOptional()
  @IsUUID('all')
  readonly policyRepositoryId?: string;

  /** Whether to analyse the document when it is converted. */
  @IsOptional()
  @Transform(({ value }) => truth(value))
  @IsBoolean()
  readonly analyse: boolean = true;
}
