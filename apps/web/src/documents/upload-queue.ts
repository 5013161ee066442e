import type { Schemas } from '../api/client.ts';

type Document = Schemas['DocumentView'];

export type UploadStage = 'waiting' | 'sending' | 'converting' | 'analysing' | 'done' | 'failed';

/** What trying again would do. */
export type Retry = 'send' | 'analyse';

/** A file on its way to being an analysed document. */
export interface Upload {
  /** The `Idempotency-Key` too: a file that is sent again makes no second document. */
  readonly key: string;
  readonly file: File;
  /** Its name, with the folders that it came with. */
  readonly path: string;
  readonly stage: UploadStage;
  /** How much of it the server has, 0–1. */
  readonly sent: number;
  /** Why it failed, in words. */
  readonly reason: string | null;
  /** Null where trying again cannot help. */
  readonly retry: Retry | null;
  /** As soon as the server has it. */
  readonly document: Document | null;
}

/** A file that somebody chose. */
export interface Chosen {
  readonly file: File;
  readonly path: string;
  readonly tags?: readonly string[];
}

export interface UploadServer {
  readonly newKey: () => string;
  /** Sends a file and answers its document; tells how much has gone, 0–1. */
  readonly send: (key: string, chosen: Chosen, tell: (sent: number) => void, signal: AbortSignal) => Promise<Document>;
  readonly analyse: (documentId: string) => Promise<unknown>;
}

/** So many files are sent at a time. */
const AT_A_TIME = 3;

const RUNNING: readonly UploadStage[] = ['waiting', 'sending', 'converting', 'analysing'];

export const isRunning = ({ stage }: Pick<Upload, 'stage'>): boolean => RUNNING.includes(stage);

/** Where a document stands on its way. Every document of a queue is analysed as soon as it is converted. */
const STAGES: Readonly<Record<Document['status'], UploadStage>> = {
  uploaded: 'converting',
  converting: 'converting',
  conversion_failed: 'failed',
  converted: 'analysing',
  analysing: 'analysing',
  analysed: 'done',
  analysis_failed: 'failed',
  withdrawn: 'done',
};

const stateOf = (document: Document): Pick<Upload, 'stage' | 'reason' | 'retry' | 'document'> => ({
  stage: STAGES[document.status],
  reason: document.failure?.message ?? null,
  retry: document.failure?.stage === 'analysis' ? 'analyse' : null,
  document,
});

/** Files that are uploaded a few at a time and followed until they are analysed. It knows no page: uploads go on anywhere. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly chosen = new Map<string, Chosen>();
  private readonly sending = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly server: UploadServer) {}

  /** All uploads in the order they were chosen; the same array until something changes. */
  readonly snapshot = (): readonly Upload[] => this.uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  add(files: readonly Chosen[]): void {
    const added = files.map((chosen): Upload => {
      const key = this.server.newKey();
      this.chosen.set(key, chosen);
      const { file, path } = chosen;
      return { key, file, path, stage: 'waiting', sent: 0, reason: null, retry: null, document: null };
    });
    this.set([...this.uploads, ...added]);
    this.next();
  }

  /** Tries again what failed: sends the file with the same key, or has its document analysed. */
  retry(key: string): void {
    const upload = this.uploads.find((one) => one.key === key);
    if (upload?.retry === 'send') {
      this.change(key, { stage: 'waiting', sent: 0, reason: null, retry: null });
      this.next();
    }
    if (upload?.retry === 'analyse' && upload.document) {
      this.change(key, { stage: 'analysing', reason: null, retry: null });
      this.server.analyse(upload.document.id).catch((error: unknown) => this.fail(key, error, 'analyse'));
    }
  }

  /** Takes an upload off the list, and stops it when the server does not have it yet. */
  remove(key: string): void {
    this.sending.get(key)?.abort();
    this.chosen.delete(key);
    this.set(this.uploads.filter((one) => one.key !== key));
  }

  /** Takes everything off the list that has ended. */
  clearEnded(): void {
    this.set(this.uploads.filter(isRunning));
  }

  /** The documents that are not ready yet. */
  followed(): readonly string[] {
    return this.uploads.flatMap((upload) => (upload.document && isRunning(upload) ? [upload.document.id] : []));
  }

  /** Hears how a document stands now. */
  observe(document: Document): void {
    const upload = this.uploads.find((one) => one.document?.id === document.id);
    if (!upload || upload.document?.status === document.status) return;
    // A retry of the analysis was asked for, and this is what was there before.
    if (upload.stage === 'analysing' && document.status === 'analysis_failed' && upload.document?.failure) return;
    this.change(upload.key, stateOf(document));
  }

  private next(): void {
    while (this.sending.size < AT_A_TIME) {
      const upload = this.uploads.find(({ stage }) => stage === 'waiting');
      if (!upload) return;
      void this.send(upload.key);
    }
  }

  private async send(key: string): Promise<void> {
    const chosen = this.chosen.get(key);
    if (!chosen) return;
    const abort = new AbortController();
    this.sending.set(key, abort);
    this.change(key, { stage: 'sending', sent: 0 });
    try {
      const document = await this.server.send(key, chosen, (sent) => this.change(key, { sent }), abort.signal);
      this.change(key, { sent: 1, ...stateOf(document) });
    } catch (error) {
      if (!abort.signal.aborted) this.fail(key, error, 'send');
    } finally {
      this.sending.delete(key);
      this.next();
    }
  }

  private fail(key: string, error: unknown, retry: Retry): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.change(key, { stage: 'failed', reason, retry });
  }

  private change(key: string, changes: Partial<Upload>): void {
    this.set(this.uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  }

  private set(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of this.listeners) listener();
  }
}
