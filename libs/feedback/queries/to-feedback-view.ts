import type { FeedbackView } from '../feedback.view.ts';
import type { FeedbackRow } from '../projections/feedback-views.ts';

/** A row as clients see it. */
export const toFeedbackView = (row: FeedbackRow): FeedbackView => ({
  id: row.id,
  documentId: row.documentId,
  findingId: row.findingId,
  status: row.status,
  baseVersion: row.baseVersion,
  appliedVersion: row.appliedVersion,
  original: { start: row.start, end: row.end, quote: row.quote },
  suggestion: row.finding.suggestion ?? null,
  replacement: row.replacement,
  title: row.finding.title,
  explanation: row.finding.explanation,
  ruleId: row.ruleId,
  severity: row.finding.severity,
  category: row.category,
  policyReference: null,
  confidence: row.finding.confidence,
  rejectionReason: row.rejectionReason,
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  supersededBy: row.supersededBy,
  orphanedBecause: row.orphanedBecause,
  commentCount: row.commentCount,
});
