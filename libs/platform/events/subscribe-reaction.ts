import type { Logger } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { DomainError, type Recorded } from '#kernel';
import { runInContext } from '../context/request-context.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { isJobRequest } from '../jobs/job.ts';
import type { Reaction } from './reaction.ts';
import type { Subscription } from './subscription.ts';

/** A reaction as the runner sees it: commands run one by one as the event's actor, jobs join the checkpoint's transaction. */
export const subscribeReaction = (
  reaction: Reaction,
  commands: CommandBus,
  jobs: JobQueue,
  logger: Logger,
): Subscription => ({
  kind: 'reaction',
  name: reaction.name,
  version: reaction.version,
  parts: 1,
  onFailure: reaction.onFailure ?? 'park',
  tables: [],
  types: new Set(Object.keys(reaction.on)),
  before: async (events) => {
    for (const event of events) {
      const consequence = reaction.on[event.type]?.(event);
      if (!consequence || isJobRequest(consequence)) continue;
      try {
        await runInContext(contextOf(event, reaction.name), () => commands.execute(consequence));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // The model says no (the document was withdrawn meanwhile, say): that is an answer, not a fault to retry.
        logger.log(`${reaction.name} was refused: ${error.message}`, { code: error.code, event_id: event.eventId });
      }
    }
  },
  write: async (rows, events) => {
    for (const event of events) {
      const consequence = reaction.on[event.type]?.(event);
      if (isJobRequest(consequence)) await jobs.enqueue(rows, consequence, contextOf(event, reaction.name));
    }
  },
});

const contextOf = ({ tenantId, eventId, metadata }: Recorded, reaction: string) => ({
  tenantId,
  actorId: metadata.actorId,
  actorName: metadata.actorName,
  correlationId: metadata.correlationId,
  causationId: eventId,
  commandId: `${eventId}/${reaction}`,
});
