import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const FORMATS = ['markdown', 'html', 'original'] as const;

/** Which version; the latest one when absent. */
export class ReadVersionRequest {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version?: number;
}

/** Which version, and as what. */
export class ReadContentRequest extends ReadVersionRequest {
  @IsOptional()
  @IsIn(FORMATS)
  readonly format: (typeof FORMATS)[number] = 'markdown';
}

const truth = (value: unknown): unknown =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;

/** Which blocks of which version. */
export class ReadBlocksRequest extends ReadVersionRequest {
  /** Also where each word is printed. Then the answer may come on several pages. */
  @IsOptional()
  @Transform(({ value }) => truth(value))
  @IsBoolean()
  readonly words: boolean = false;

  /** Only blocks, and words, that share a character with the span from `start` (UTF-16 units of the Markdown)… */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly start?: number;

  /** …to `end`. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly end?: number;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @Matches(/^b[1-9]\d{0,8}$/)
  readonly cursor?: string;
}

/** The version to compare with. */
export class ReadDiffRequest {
  /** Default: the version before. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly against?: number;
}
