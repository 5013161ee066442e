import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { MOMENT, PageRequest } from '#platform';
import { LIMITS } from './domain/limits.ts';
import { MayBeNull } from './may-be-left-out.ts';

const MAX_INTEGER = 2_147_483_647;
const STATUSES = ['PENDING', 'COMPLIANT', 'PARTIAL', 'NON_COMPLIANT'] as const;

/** Of which version. */
export class ReadComplianceRequest {
  /** What the last check of this version found; without it, how the latest version stands. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_INTEGER)
  readonly version?: number;
}

/** Which documents of the matrix. */
export class ListComplianceRequest extends PageRequest {
  @IsOptional()
  @IsUUID('all')
  readonly repositoryId?: string;

  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: (typeof STATUSES)[number];
}

/** A decision to live with a policy that is not met. */
export class WaivePolicyRequest {
  /** A policy of the repository that is assigned to the document. */
  @IsUUID('all')
  readonly policyId!: string;

  @IsString()
  @Length(1, LIMITS.reason)
  @Matches(/\S/, { message: 'reason must not be blank' })
  readonly reason!: string;

  /** Who decided it, e.g. a committee and its meeting; without it, whoever sends this. */
  @MayBeNull()
  @IsString()
  @Length(1, LIMITS.name)
  @Matches(/\S/, { message: 'approver must not be blank' })
  readonly approver?: string | null;

  /** When it ends: ISO 8601, UTC unless it says otherwise; without it, when it is revoked. */
  @MayBeNull()
  @IsISO8601({ strict: true })
  @Matches(MOMENT, { message: 'expiresAt must be like 2026-03-01 or 2026-03-01T10:30:00Z' })
  readonly expiresAt?: string | null;
}
