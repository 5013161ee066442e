import { Logger } from '@nestjs/common';
import type { EventBus } from '@nestjs/cqrs';
import { CommittedEvent } from './committed-event.ts';
import type { EventFeed } from './event-feed.ts';
import { Signal } from './signal.ts';

const BATCH = 500;
const POLL_MS = 150;

/** Puts each committed event on Nest's EventBus, from now on and without a checkpoint: listeners may miss some. */
export class EventPublisher {
  private readonly logger = new Logger('EventPublisher');
  private readonly signal = new Signal();
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly feed: EventFeed,
    private readonly bus: EventBus,
  ) {}

  async start(): Promise<void> {
    const position = await this.feed.horizon();
    this.loop = this.run(position);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.signal.notify();
    await this.loop;
  }

  wake(): void {
    this.signal.notify();
  }

  private async run(from: bigint): Promise<void> {
    let position = from;
    while (!this.stopped) {
      try {
        const horizon = await this.feed.horizon();
        if (horizon > position) {
          const { events, reached } = await this.feed.read(position, horizon, BATCH);
          position = reached;
          for (const event of events) this.bus.publish(new CommittedEvent(event));
          continue;
        }
      } catch (error) {
        this.logger.warn(`the log cannot be read: ${String(error)}`);
      }
      await this.signal.wait(POLL_MS);
    }
  }
}
