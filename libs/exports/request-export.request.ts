import { ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { IfGiven } from '#platform';

const FORMATS = ['markdown', 'docx', 'pdf', 'json', 'csv', 'sarif', 'evidence-pack'] as const;
const PARTS = ['findings', 'history', 'tracked-changes'] as const;

export class RequestExportRequest {
  @IsIn(FORMATS)
  readonly format!: (typeof FORMATS)[number];

  /** Default: the latest version. */
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version?: number;

  /**
   * What comes along: `findings` as comments (DOCX) or in an appendix, `history` with versions and decisions in an appendix,
   * `tracked-changes` since `baseVersion` (DOCX, PDF). JSON and evidence packs have findings and history in any case.
   */
  @IfGiven()
  @IsArray()
  @ArrayUnique()
  @IsIn(PARTS, { each: true })
  readonly include: (typeof PARTS)[number][] = [];

  /** Tracked changes are those since this version; default: the first. */
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly baseVersion?: number;
}
