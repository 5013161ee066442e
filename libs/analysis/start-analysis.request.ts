import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

const ADVISERS = ['none', 'auto', 'anthropic', 'openai', 'gemini'] as const;

export class StartAnalysisRequest {
  /** Default: the latest version. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version?: number;

  /** AI adviser beside the rules; `auto` takes whichever is configured, or none. */
  @IsOptional()
  @IsIn(ADVISERS)
  readonly adviser: (typeof ADVISERS)[number] = 'auto';
}
