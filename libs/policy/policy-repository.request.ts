import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AsOfRequest, PageRequest } from '#platform';
import { LIMITS } from './domain/limits.ts';
import { MayBeLeftOut, MayBeNull } from './may-be-left-out.ts';
import { PolicyRequest } from './policy.request.ts';

const MAX_INTEGER = 2_147_483_647;

/** A new policy repository. */
export class CreatePolicyRepositoryRequest {
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name!: string;

  @MayBeNull()
  @IsString()
  @MaxLength(LIMITS.text)
  readonly description?: string | null;

  /** Where the policies apply, e.g. `EU` or `US`. */
  @MayBeNull()
  @IsString()
  @Length(1, LIMITS.name)
  readonly jurisdiction?: string | null;

  /** Who answers for the policies: a role or a team. */
  @MayBeNull()
  @IsString()
  @Length(1, LIMITS.name)
  readonly owner?: string | null;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(LIMITS.policies)
  @ValidateNested({ each: true })
  @Type(() => PolicyRequest)
  readonly policies?: PolicyRequest[];
}

/** What to change; members that are absent stay as they are. */
export class ChangePolicyRepositoryRequest {
  @MayBeLeftOut()
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name?: string;

  /** Null removes it. */
  @MayBeNull()
  @IsString()
  @MaxLength(LIMITS.text)
  readonly description?: string | null;

  /** Null removes it. */
  @MayBeNull()
  @IsString()
  @Length(1, LIMITS.name)
  readonly jurisdiction?: string | null;

  /** Null removes it. */
  @MayBeNull()
  @IsString()
  @Length(1, LIMITS.name)
  readonly owner?: string | null;
}

const STATUSES = ['active', 'retired'] as const;

/** Which repositories. Retired ones are listed only when asked for by status. */
export class ListPolicyRepositoriesRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.name)
  readonly jurisdiction?: string;
}

/** Which state of a repository. */
export class ReadPolicyRepositoryRequest extends AsOfRequest {
  /** How it was at this version; without it, how it is. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_INTEGER)
  readonly version?: number;
}

const FORMATS = ['json', 'yaml'] as const;

export class ExportPolicyRepositoryRequest {
  @IsOptional()
  @IsIn(FORMATS)
  readonly format?: (typeof FORMATS)[number];
}

export class AssignPolicyRepositoryRequest {
  @IsUUID('all')
  readonly repositoryId!: string;
}
