import type { Recorded } from '#kernel';

/** Every committed event, on the EventBus of every process, after the fact: for what may be lost. */
export class CommittedEvent {
  constructor(readonly recorded: Recorded) {}
}
