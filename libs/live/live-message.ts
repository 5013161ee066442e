import type { Recorded } from '#kernel';

/** What a client hears; `id` is the event's position, for `Last-Event-ID`. */
export interface LiveMessage {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly documentId: string | null; readonly at: string; readonly position: number } & Readonly<
    Record<string, unknown>
  >;
}

/** Name of the message and what of the event's data goes along: enough to know what to read again, never the content. */
const MESSAGES: Readonly<Record<string, readonly [type: string, keys: readonly string[], more?: object]>> = {
  DocumentUploaded: ['document.uploaded', ['title', 'filename']],
  ConversionStarted: ['document.converting', []],
  DocumentConverted: ['document.converted', ['pageCount']],
  ConversionFailed: ['document.failed', ['code', 'message', 'retryable']],
  VersionCreated: ['version.created', ['number', 'cause']],
  DocumentDetailsChanged: ['document.changed', []],
  DocumentWithdrawn: ['document.withdrawn', []],
  AnalysisRequested: ['analysis.progress', ['analysisId', 'version'], { stage: 'queued', fraction: 0 }],
  AnalysisStarted: ['analysis.progress', ['analysisId', 'version'], { stage: 'running', fraction: 0.1 }],
  AnalysisCompleted: ['analysis.completed', ['analysisId', 'version', 'counts']],
  AnalysisReassessed: ['findings.changed', ['analysisId', 'version', 'counts']],
  AnalysisFailed: ['analysis.failed', ['analysisId', 'version', 'code', 'message']],
  AnalysisCancelled: ['analysis.cancelled', ['analysisId', 'version']],
  FindingsSuppressed: ['suppression.changed', ['suppressionId', 'scope', 'ruleId'], { status: 'active' }],
  SuppressionLifted: ['suppression.changed', ['suppressionId', 'scope', 'ruleId'], { status: 'lifted' }],
  SuppressionExpired: ['suppression.changed', ['suppressionId', 'scope', 'ruleId'], { status: 'expired' }],
  FeedbackOffered: ['feedback.changed', ['version']],
  FeedbackAccepted: ['feedback.changed', ['feedbackId', 'appliedVersion'], { status: 'accepted' }],
  FeedbackModified: ['feedback.changed', ['feedbackId', 'appliedVersion'], { status: 'modified' }],
  FeedbackRejected: ['feedback.changed', ['feedbackId'], { status: 'rejected' }],
  FeedbackUndone: ['feedback.changed', ['feedbackId', 'undoneVersion'], { status: 'pending' }],
  FeedbackOrphaned: ['feedback.changed', ['version']],
  FeedbackCommented: ['feedback.commented', ['feedbackId', 'commentId']],
  DocumentGroupCreated: ['group.changed', ['groupId']],
  DocumentGroupChanged: ['group.changed', ['groupId']],
  DocumentGroupWithdrawn: ['group.changed', ['groupId']],
  GroupDocumentPlaced: ['group.changed', ['groupId']],
  GroupDocumentRemoved: ['group.changed', ['groupId']],
  PolicyRepositoryAssigned: ['compliance.changed', ['repositoryId']],
  PolicyRepositoryUnassigned: ['compliance.changed', ['repositoryId']],
  ExportCompleted: ['export.completed', ['exportId']],
  ExportFailed: ['export.failed', ['exportId', 'code', 'message']],
  ComplianceChecked: ['compliance.changed', ['repositoryId', 'version', 'status']],
  PolicyWaived: ['waiver.granted', ['waiverId', 'policyId', 'policyName', 'expiresAt']],
  WaiverRevoked: ['waiver.revoked', ['waiverId', 'policyId']],
  WaiverExpired: ['waiver.expired', ['waiverId', 'policyId']],
};

/** Types of events that clients hear of. */
export const TOLD_EVENTS: readonly string[] = Object.keys(MESSAGES);

/** Types of messages. */
export const LIVE_TYPES: readonly string[] = [...new Set(Object.values(MESSAGES).map(([type]) => type))];

/** The message for an event; undefined for one that clients need not hear of. */
export const liveMessage = ({ type, data, position, recordedAt }: Recorded): LiveMessage | undefined => {
  const message = MESSAGES[type];
  if (!message) return undefined;
  const [name, keys, more] = message;
  const source = data as Readonly<Record<string, unknown>>;
  const documentId = typeof source['documentId'] === 'string' ? source['documentId'] : null;
  const chosen = Object.fromEntries(keys.map((key) => [key, source[key]]));
  return {
    id: String(position),
    type: name,
    data: { documentId, at: recordedAt.toISOString(), position: Number(position), ...chosen, ...more },
  };
};
