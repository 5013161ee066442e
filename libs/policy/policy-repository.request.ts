import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageRequest } from '#platform';
import { LIMITS, STORABLE } from './domain/limits.ts';
import { PolicyRequest } from './policy.request.ts';

/** A new policy repository. */
export class CreatePolicyRepositoryRequest {
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(STORABLE)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name!: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.text)
  @Matches(STORABLE)
  readonly description?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.policies)
  @ValidateNested({ each: true })
  @Type(() => PolicyRequest)
  readonly policies?: PolicyRequest[];
}

/** What to change; members that are absent stay as they are. */
export class ChangePolicyRepositoryRequest {
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(STORABLE)
  @Matches(/\S/, { message: 'name must not be blank' })
  readonly name?: string;

  /** Null removes it. */
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsString()
  @MaxLength(LIMITS.text)
  @Matches(STORABLE)
  readonly description?: string | null;
}

const STATUSES = ['active', 'retired'] as const;

/** Which repositories. Retired ones are listed only when asked for by status. */
export class ListPolicyRepositoriesRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: (typeof STATUSES)[number];
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
