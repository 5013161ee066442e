import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Over how long. */
export class StatisticsRequest {
  /** Days up to today (UTC), 1 to 365. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  readonly days: number = 30;
}
