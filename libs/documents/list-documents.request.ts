import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageRequest } from '#platform';

const STATUSES = [
  'uploaded',
  'converting',
  'conversion_failed',
  'converted',
  'analysing',
  'analysed',
  'analysis_failed',
  'withdrawn',
] as const;
const SORTS = [
  'createdAt',
  '-createdAt',
  'updatedAt',
  '-updatedAt',
  'title',
  '-title',
  'readiness',
  '-readiness',
  'findings',
  '-findings',
] as const;

/** Which documents, and in what order. Withdrawn ones are listed only when asked for by status. */
export class ListDocumentsRequest extends PageRequest {
  /** Part of the title or file name, in any case. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;

  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly tag?: string;

  @IsOptional()
  @IsUUID('all')
  readonly policyRepositoryId?: string;

  /** A leading minus means falling. `findings` goes by the gravest severity first; without a readiness comes last. */
  @IsOptional()
  @IsIn(SORTS)
  readonly sort: (typeof SORTS)[number] = '-createdAt';
}
