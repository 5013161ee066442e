import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IfGiven } from '#platform';

const ADVISERS = ['none', 'auto', 'anthropic', 'openai', 'gemini'] as const;

export class StartAnalysisRequest {
  /** Default: the latest version. */
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version?: number;

  /** AI adviser beside the rules; `auto` takes whichever is configured, or none. */
  @IfGiven()
  @IsIn(ADVISERS)
  readonly adviser: (typeof ADVISERS)[number] = 'auto';
}
