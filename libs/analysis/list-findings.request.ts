import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { PageRequest } from '#platform';
import { categories, severities, type Category, type Severity } from '#rules';

const STATUSES = ['open', 'suppressed', 'resolved'] as const;

/** Which findings of a version. */
export class ListFindingsRequest extends PageRequest {
  @IsOptional()
  @IsIn(severities)
  readonly severity?: Severity;

  @IsOptional()
  @IsIn(categories)
  readonly category?: Category;

  /** Rule id. */
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z]{2,4}-\d{2}$/)
  readonly rule?: string;

  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: (typeof STATUSES)[number];

  /** Default: the latest analysed version. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version?: number;
}
