import { Injectable } from '@nestjs/common';
import { TaskFailure, type TaskFailureCode } from '#isolation';
import { ContentStore, EventStore, JobWorker, requireContext, type JobAttempt } from '#platform';
import { complete, exportDecider, fail, present } from '../domain/export.ts';
import { exportQueue, type ExportTask } from '../queue.ts';
import { FileWriter } from '../writing/file-writer.ts';
import { GatherRecord } from './gather-record.ts';

/** What readers are told; the writer's own words may hold text of the document. */
const FAILURES: Readonly<Record<Exclude<TaskFailureCode, 'closed'>, { message: string; retryable: boolean }>> = {
  'timed-out': { message: 'Writing the file took too long and was stopped.', retryable: true },
  'out-of-memory': { message: 'Writing the file needs more memory than is allowed.', retryable: false },
  crashed: { message: 'The program that writes the file ended unexpectedly.', retryable: true },
  threw: { message: 'The document could not be written in this format.', retryable: false },
};

/** Writes the file of an export, stores it and records that it is there. */
@Injectable()
export class WriteExport extends JobWorker<ExportTask> {
  readonly queue = exportQueue;

  constructor(
    private readonly events: EventStore,
    private readonly contents: ContentStore,
    private readonly record: GatherRecord,
    private readonly writer: FileWriter,
  ) {
    super();
  }

  override async giveUp({ exportId }: ExportTask): Promise<void> {
    const verdict = {
      code: 'internal',
      message: 'The file could not be written. Asking again may help.',
      retryable: true,
    };
    await this.events.decide(`export-${exportId}`, exportDecider, (it) => fail(it, verdict));
  }

  async work(task: ExportTask, { signal }: JobAttempt): Promise<void> {
    const stream = `export-${task.exportId}`;
    const { status, asked } = present(await this.events.load(stream, exportDecider));
    if (status !== 'queued') return;
    const record = await this.record.execute(asked, task);
    try {
      const bytes = await this.writer.write(record, signal);
      const file = await this.contents.put(requireContext().tenantId, bytes);
      await this.events.decide(stream, exportDecider, (it) => complete(it, file));
    } catch (error) {
      // A shut-down, or the database being away, says nothing of the document: it is tried again.
      if (signal.aborted || !(error instanceof TaskFailure) || error.code === 'closed') throw error;
      const verdict = { code: error.code === 'threw' ? 'not-writable' : error.code, ...FAILURES[error.code] };
      await this.events.decide(stream, exportDecider, (it) => fail(it, verdict));
    }
  }
}
