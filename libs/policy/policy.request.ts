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
import { PageRequest } from '#platform';
import { LEVELS, LIMITS, RULE_TYPES } from './domain/limits.ts';
import { MayBeLeftOut } from './may-be-left-out.ts';

/** One check of a policy. */
export class PolicyRuleRequest {
  @IsIn(RULE_TYPES)
  readonly type!: (typeof RULE_TYPES)[number];

  /** RE2 syntax, in any case; for `finding_absent` a rule id, a family (`MC-*`) or a category. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LIMITS.text)
  readonly pattern?: string;

  /** Said when the rule is not met. */
  @MayBeLeftOut()
  @IsString()
  @Length(1, LIMITS.message)
  readonly message?: string;
}

/** A new policy. */
export class PolicyRequest {
  /** Unique within the repository. */
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name!: string;

  @IsIn(LEVELS)
  readonly level!: (typeof LEVELS)[number];

  @MayBeLeftOut()
  @IsString()
  @MaxLength(LIMITS.text)
  readonly text?: string;

  /** All of them must be met. Without any the verdict is unknown. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(LIMITS.rules)
  @ValidateNested({ each: true })
  @Type(() => PolicyRuleRequest)
  readonly rules?: PolicyRuleRequest[];

  /** Texts that meet it. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(LIMITS.examples)
  @IsString({ each: true })
  @Length(1, LIMITS.example, { each: true })
  readonly examples?: string[];
}

/** What to change; members that are absent stay as they are. */
export class ChangePolicyRequest {
  @MayBeLeftOut()
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name?: string;

  @MayBeLeftOut()
  @IsIn(LEVELS)
  readonly level?: (typeof LEVELS)[number];

  @MayBeLeftOut()
  @IsString()
  @MaxLength(LIMITS.text)
  readonly text?: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(LIMITS.rules)
  @ValidateNested({ each: true })
  @Type(() => PolicyRuleRequest)
  readonly rules?: PolicyRuleRequest[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(LIMITS.examples)
  @IsString({ each: true })
  @Length(1, LIMITS.example, { each: true })
  readonly examples?: string[];
}

/** Which policies of a repository. */
export class ListPoliciesRequest extends PageRequest {
  @IsOptional()
  @IsIn(LEVELS)
  readonly level?: (typeof LEVELS)[number];
}
