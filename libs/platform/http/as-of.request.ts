import { IsOptional, Matches } from 'class-validator';
import { AS_OF } from './as-of.ts';

/** Which moment of the past is asked for. */
export class AsOfRequest {
  /** A version (`v3`: while it was the latest one), a position of the event log (`4711`), or a day or time (`2026-11-21T09:30Z`). */
  @IsOptional()
  @Matches(AS_OF, { message: 'asOf must be a version (v3), a position (4711) or a time (2026-11-21T09:30Z)' })
  readonly asOf?: string;
}
