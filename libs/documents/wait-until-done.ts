import { Injectable } from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import { CommittedEvent, ReadYourWrites, Signal } from '#platform';
import { FindDocument } from './queries/find-document.ts';
import { documentViews, type DocumentRow } from './projections/document-views.ts';

/** Look again after this long even when nothing was heard: another process may have done the work. */
const LOOK_AGAIN_MS = 200;
const MAX_SECONDS = 120;

/** Delays an answer until conversion and analysis have ended, one way or the other. */
@Injectable()
export class WaitUntilDone {
  constructor(
    private readonly find: FindDocument,
    private readonly events: EventBus,
    private readonly readYourWrites: ReadYourWrites,
  ) {}

  /** Resolves too when the time is up. Read tables have seen then what the end led to: feedback is offered, say. */
  async document(documentId: string, seconds: number): Promise<void> {
    const deadline = performance.now() + Math.min(seconds, MAX_SECONDS) * 1000;
    const heard = new Signal();
    let position: bigint | undefined;
    const listening = this.events.subscribe((event) => {
      if (!(event instanceof CommittedEvent) || !concerns(event.recorded.data, documentId)) return;
      position = event.recorded.position;
      heard.notify();
    });
    try {
      while (performance.now() < deadline && !isDone(await this.find.document(documentId))) {
        await heard.wait(LOOK_AGAIN_MS);
        await this.readYourWrites.wait(position, documentViews);
      }
      // The last step may have been committed after the last look around.
      await this.readYourWrites.settle(deadline - performance.now());
    } finally {
      listening.unsubscribe();
    }
  }
}

const concerns = (data: unknown, documentId: string): boolean =>
  typeof data === 'object' && data !== null && 'documentId' in data && data.documentId === documentId;

const isDone = ({ status, analyse }: DocumentRow): boolean =>
  status === 'analysed' ||
  status === 'analysis_failed' ||
  status === 'conversion_failed' ||
  status === 'withdrawn' ||
  (status === 'converted' && !analyse);
