import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

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
