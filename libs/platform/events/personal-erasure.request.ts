import { IsString, Length, Matches } from 'class-validator';

export class EraseSubjectRequest {
  /** Why the person is erased; goes into the audit trail, so it must not name them. */
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  readonly reason!: string;
}
