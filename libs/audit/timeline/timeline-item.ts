type Data = Readonly<Record<string, unknown>>;

export type TimelineKind =
  'upload' | 'conversion' | 'version' | 'analysis' | 'decision' | 'comment' | 'compliance' | 'details' | 'group';

interface Described {
  readonly kind: TimelineKind;
  readonly summary: (data: Data) => string;
  /** Member of the data that says which version it is about or led to. */
  readonly version?: string;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

const CAUSES: Readonly<Record<string, string>> = {
  conversion: 'from the original',
  feedback: 'from accepted feedback',
  manual: 'written by hand',
  restore: 'restored from an earlier version',
  undo: 'by taking a decision back',
};

/** What a reader of a document's history wants to know, in one sentence. Steps in between are in the audit trail. */
const DESCRIBED: Readonly<Record<string, Described>> = {
  DocumentUploaded: { kind: 'upload', summary: ({ filename }) => `Uploaded as ${text(filename)}` },
  ConversionFailed: { kind: 'conversion', summary: ({ message }) => `Could not be converted: ${text(message)}` },
  VersionCreated: {
    kind: 'version',
    version: 'number',
    summary: ({ number, cause }) => `Version ${text(number)} ${CAUSES[text(cause)] ?? ''}`.trim(),
  },
  DocumentDetailsChanged: { kind: 'details', summary: () => 'Title, description or tags changed' },
  DocumentWithdrawn: { kind: 'details', summary: () => 'Withdrawn' },
  AnalysisCompleted: {
    kind: 'analysis',
    version: 'version',
    summary: ({ version, counts }) => `Version ${text(version)} analysed: ${findings(counts)}`,
  },
  AnalysisFailed: {
    kind: 'analysis',
    version: 'version',
    summary: ({ version, message }) => `Version ${text(version)} could not be analysed: ${text(message)}`,
  },
  FeedbackAccepted: {
    kind: 'decision',
    version: 'appliedVersion',
    summary: ({ appliedVersion }) => `Feedback accepted into version ${text(appliedVersion)}`,
  },
  FeedbackModified: {
    kind: 'decision',
    version: 'appliedVersion',
    summary: ({ appliedVersion }) => `Feedback accepted with other words into version ${text(appliedVersion)}`,
  },
  FeedbackRejected: { kind: 'decision', summary: ({ reason }) => `Feedback rejected: ${text(reason)}` },
  FeedbackUndone: {
    kind: 'decision',
    version: 'undoneVersion',
    summary: ({ decision }) => `Decision taken back: feedback had been ${text(decision)}`,
  },
  FeedbackOrphaned: {
    kind: 'decision',
    version: 'version',
    summary: ({ version, items }) => `${count(items)} items lost their text in version ${text(version)}`,
  },
  FeedbackCommented: { kind: 'comment', summary: () => 'Comment on feedback' },
  PolicyRepositoryAssigned: { kind: 'compliance', summary: () => 'Policies assigned' },
  PolicyRepositoryUnassigned: { kind: 'compliance', summary: () => 'Policies taken away' },
  ComplianceChecked: {
    kind: 'compliance',
    version: 'version',
    summary: ({ version, status }) => `Version ${text(version)} checked against its policies: ${text(status)}`,
  },
  GroupDocumentPlaced: { kind: 'group', summary: () => 'Placed in a document group' },
  GroupDocumentRemoved: { kind: 'group', summary: () => 'Taken out of a document group' },
};

const findings = (counts: unknown): string => {
  const bySeverity = typeof counts === 'object' && counts !== null ? Object.entries(counts) : [];
  const found = bySeverity.filter(([, n]) => Number(n) > 0).map(([severity, n]) => `${Number(n)} ${severity}`);
  return found.length === 0 ? 'no findings' : found.join(', ');
};

/** Types of event that a timeline shows. */
export const TIMELINE_TYPES: readonly string[] = Object.keys(DESCRIBED);

/** What a timeline says of an event; undefined for one that it does not show. */
export const timelineItem = (
  type: string,
  data: object,
): { readonly kind: TimelineKind; readonly summary: string; readonly version: number | null } | undefined => {
  const described = DESCRIBED[type];
  if (!described) return undefined;
  const version = described.version === undefined ? undefined : (data as Data)[described.version];
  return {
    kind: described.kind,
    summary: described.summary(data as Data),
    version: typeof version === 'number' ? version : null,
  };
};
