import type { Span } from '#kernel';
import type { Category, Severity, Suggestion } from './rule.ts';

/** Where a finding stands on a page, as the conversion's blocks say it. */
export interface FindingBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something wrong or missing in a version. `markdown.slice(start, end) === quote`, always. */
export interface Finding extends Span {
  /** The same for the same rule, words and section path in any process; edits elsewhere do not move it. */
  readonly id: string;
  readonly ruleId: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  readonly quote: string;
  readonly blockId: string | null;
  readonly page?: number;
  readonly boxes?: readonly FindingBox[];
  readonly related: readonly (Span & { readonly quote: string })[];
  readonly suggestion?: Suggestion;
  readonly confidence: number;
  /** Finding under which this one is shown; null when it stands for itself. */
  readonly mergedInto: string | null;
  /** True when something is missing: the quote says near what, `insertAt` where it should stand. */
  readonly absence?: true;
  readonly insertAt?: number;
}
