import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LIMITS, STORABLE } from './domain/limits.ts';

const TYPES = ['section_required', 'content_pattern', 'format_check', 'finding_absent', 'ai_evaluation'] as const;
const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const;

/** One check of a policy. */
export class PolicyRuleRequest {
  @IsIn(TYPES)
  readonly type!: (typeof TYPES)[number];

  /** RE2 syntax, in any case; for `finding_absent` a rule id, a family (`MC-*`) or a category. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.text)
  @Matches(STORABLE)
  readonly pattern?: string;

  /** Said when the rule is not met. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.message)
  @Matches(STORABLE)
  readonly message?: string;
}

/** A new policy. */
export class PolicyRequest {
  /** Unique within the repository. */
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(STORABLE)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name!: string;

  @IsIn(LEVELS)
  readonly level!: (typeof LEVELS)[number];

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.text)
  @Matches(STORABLE)
  readonly text?: string;

  /** All of them must be met. Without any the verdict is unknown. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.rules)
  @ValidateNested({ each: true })
  @Type(() => PolicyRuleRequest)
  readonly rules?: PolicyRuleRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.examples)
  @IsString({ each: true })
  @Length(1, LIMITS.example, { each: true })
  @Matches(STORABLE, { each: true })
  readonly examples?: string[];
}

/** What to change; members that are absent stay as they are. */
export class ChangePolicyRequest {
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(STORABLE)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name?: string;

  @IsOptional()
  @IsIn(LEVELS)
  readonly level?: (typeof LEVELS)[number];

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.text)
  @Matches(STORABLE)
  readonly text?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.rules)
  @ValidateNested({ each: true })
  @Type(() => PolicyRuleRequest)
  readonly rules?: PolicyRuleRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.examples)
  @IsString({ each: true })
  @Length(1, LIMITS.example, { each: true })
  @Matches(STORABLE, { each: true })
  readonly examples?: string[];
}
