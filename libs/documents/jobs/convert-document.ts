import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { ConversionFailure, Converter, type ConvertedDocument, type Format } from '#conversion';
import { ContentStore, EventStore, JobWorker, metrics, requireContext, type JobAttempt, WorkFolder } from '#platform';
import { DocumentIsWithdrawn } from '../domain/document.errors.ts';
import { completeConversion, documentDecider, failConversion, startConversion } from '../domain/document.ts';
import { convertQueue } from '../queue.ts';
import { VersionStore } from '../version-store.ts';

type Task = Parameters<typeof convertQueue>[0];

/** Turns an original into version 1, in a child process that can be killed. */
@Injectable()
export class ConvertDocument extends JobWorker<Task> {
  readonly queue = convertQueue;

  constructor(
    private readonly events: EventStore,
    private readonly contents: ContentStore,
    private readonly versions: VersionStore,
    private readonly converter: Converter,
    private readonly folder: WorkFolder,
  ) {
    super();
  }

  async work(task: Task, attempt: JobAttempt): Promise<void> {
    try {
      await this.makeFirstVersion(task, attempt);
    } catch (error) {
      // Withdrawn before it was converted: nobody waits for it.
      if (!(error instanceof DocumentIsWithdrawn)) throw error;
    }
  }

  override async giveUp({ documentId, format }: Task): Promise<void> {
    const failed = await this.events.decide(`document-${documentId}`, documentDecider, (it) =>
      it.status === 'withdrawn' ? [] : failConversion(it, UNEXPECTED),
    );
    if (failed) metrics.documentsConverted.inc({ status: 'failed', format });
  }

  private async makeFirstVersion(task: Task, { signal }: JobAttempt): Promise<void> {
    const stream = `document-${task.documentId}`;
    const stopTimer = metrics.documentProcessing.startTimer({ stage: 'conversion' });
    const ended = (status: 'succeeded' | 'failed') => {
      stopTimer();
      metrics.documentsConverted.inc({ status, format: task.format });
    };
    await this.events.decide(stream, documentDecider, startConversion);
    try {
      const converted = await this.convert(task, signal);
      const { markdown, blocks, words, runningText = [], pictures = [], pageCount, warnings } = converted;
      const apartSha256 = await this.versions.putApart(runningText, pictures);
      const content = await this.versions.put(markdown, blocks, { words, apartSha256 });
      const completed = await this.events.decide(stream, documentDecider, (it) =>
        completeConversion(it, { pageCount, warnings }, content),
      );
      // Carried out twice is not one more.
      if (completed) ended('succeeded');
    } catch (error) {
      // Anything but a verdict on the file (the database is away, the process is shutting down) is tried again.
      if (!(error instanceof ConversionFailure)) throw error;
      const { code, message, retryable } = error;
      await this.events.decide(stream, documentDecider, (it) => failConversion(it, { code, message, retryable }));
      ended('failed');
    }
  }

  private async convert({ sha256, filename, format }: Task, signal: AbortSignal): Promise<ConvertedDocument> {
    const folder = await mkdtemp(join(this.folder.path, 'convert-'));
    try {
      const path = join(folder, 'original');
      await pipeline(this.contents.stream(requireContext().tenantId, sha256), createWriteStream(path));
      return await this.converter.convert({ path, filename, format: format as Format }, { signal });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

const UNEXPECTED = {
  code: 'internal',
  message: 'The conversion failed for a reason that is not the file.',
  retryable: true,
};
