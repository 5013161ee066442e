import type { ConvertedDocument } from '#conversion';
import type { Analysis } from '#rules';
import type { ComplianceReport } from '../policies/check-document.ts';

/** The analysis of one file, as the command line hands it out. */
export interface Report {
  readonly document: {
    readonly name: string;
    readonly title: string | null;
    readonly documentType: Analysis['documentType'];
    readonly wordCount: number;
    readonly pageCount: number | null;
    readonly warnings: ConvertedDocument['warnings'];
  };
  readonly engine: Analysis['engine'];
  readonly scores: Analysis['scores'];
  readonly findings: Analysis['findings'];
  /** Only when policies were named. */
  readonly compliance?: ComplianceReport;
  readonly ir?: Analysis['ir'];
}
