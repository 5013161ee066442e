import { IsString, Length, Matches } from 'class-validator';

export class DiscardFailureRequest {
  /** Why the event is given up; goes into the audit trail. */
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  readonly reason!: string;
}
