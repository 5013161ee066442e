import { IsInt, Matches, Max, Min } from 'class-validator';

export class PastProjectionRequest {
  /** The last position of the event log that counts. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly position!: number;

  /** A new schema for the tables. Who is done with it drops it: `DROP SCHEMA … CASCADE`. */
  @Matches(/^(?!pg_|public$|information_schema$|pgboss$|rebuild_|previous_)[a-z][a-z0-9_]{0,50}$/, {
    message:
      'schema must be a lower-case name of at most 51 letters, digits and _, and none that is in use by the system',
  })
  readonly schema!: string;
}
