/** Members of `data` depend on the type. */
interface Notification {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The tab of a document where one sees what happened. */
export type Tab = 'review' | 'text' | 'versions' | 'compliance' | 'exports';

export const SENTENCES = [
  'uploaded',
  'failed',
  'version',
  'changed',
  'withdrawn',
  'analysed',
  'analysisFailed',
  'analysisCancelled',
  'findingsChanged',
  'suppressed',
  'suppressionEnded',
  'accepted',
  'modified',
  'rejected',
  'undone',
  'commented',
  'group',
  'assigned',
  'checked',
  'waived',
  'waiverEnded',
  'exported',
  'exportFailed',
] as const;

export type Sentence = (typeof SENTENCES)[number];

export interface Activity {
  /** A text of the `dashboard` namespace, under `activity`. */
  readonly sentence: Sentence;
  readonly count?: number;
  readonly number?: number;
  readonly reason?: string;
  readonly tab: Tab;
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const sum = (counts: unknown): number =>
  typeof counts === 'object' && counts !== null
    ? Object.values(counts).reduce((total: number, count) => total + numberOf(count), 0)
    : 0;

const DECISIONS: Readonly<Record<string, Sentence>> = {
  accepted: 'accepted',
  modified: 'modified',
  rejected: 'rejected',
  pending: 'undone',
};

/** What a notification says in a sentence; undefined for the steps in between that nobody needs to read. */
export const activityOf = ({ type, data: more }: Notification): Activity | undefined => {
  switch (type) {
    case 'document.uploaded':
      return { sentence: 'uploaded', tab: 'text' };
    case 'document.failed':
      return { sentence: 'failed', reason: textOf(more['message']), tab: 'text' };
    case 'document.changed':
      return { sentence: 'changed', tab: 'text' };
    case 'document.withdrawn':
      return { sentence: 'withdrawn', tab: 'text' };
    case 'version.created':
      return more['cause'] === 'conversion'
        ? undefined
        : { sentence: 'version', number: numberOf(more['number']), tab: 'versions' };
    case 'analysis.completed':
      return { sentence: 'analysed', count: sum(more['counts']), tab: 'review' };
    case 'analysis.failed':
      return { sentence: 'analysisFailed', reason: textOf(more['message']), tab: 'review' };
    case 'analysis.cancelled':
      return { sentence: 'analysisCancelled', tab: 'review' };
    case 'findings.changed':
      return { sentence: 'findingsChanged', count: sum(more['counts']), tab: 'review' };
    case 'suppression.changed':
      return { sentence: more['status'] === 'active' ? 'suppressed' : 'suppressionEnded', tab: 'review' };
    case 'feedback.changed': {
      const sentence = DECISIONS[textOf(more['status'])];
      return sentence && { sentence, tab: 'review' };
    }
    case 'feedback.commented':
      return { sentence: 'commented', tab: 'review' };
    case 'group.changed':
      return { sentence: 'group', tab: 'text' };
    case 'compliance.changed':
      return { sentence: more['status'] === undefined ? 'assigned' : 'checked', tab: 'compliance' };
    case 'waiver.granted':
      return { sentence: 'waived', tab: 'compliance' };
    case 'waiver.revoked':
    case 'waiver.expired':
      return { sentence: 'waiverEnded', tab: 'compliance' };
    case 'export.completed':
      return { sentence: 'exported', tab: 'exports' };
    case 'export.failed':
      return { sentence: 'exportFailed', reason: textOf(more['message']), tab: 'exports' };
    default:
      return undefined;
  }
};
