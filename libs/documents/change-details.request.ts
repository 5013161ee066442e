import { ArrayMaxSize, IsArray, IsString, Length, MaxLength, ValidateIf } from 'class-validator';
import { IfGiven } from '#platform';

/** What to change; members that are absent stay as they are. */
export class ChangeDetailsRequest {
  @IfGiven()
  @IsString()
  @Length(1, 300)
  readonly title?: string;

  /** Null removes it. */
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsString()
  @MaxLength(5000)
  readonly description?: string | null;

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  readonly tags?: string[];
}
