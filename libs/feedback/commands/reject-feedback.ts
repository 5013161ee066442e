import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, metrics, type Appended } from '#platform';
import { feedbackDecider, reject } from '../domain/feedback.ts';
import { SecondPairOfEyes } from './second-pair-of-eyes.ts';
import { PlanEdits } from './plan-edits.ts';

/** Rejects items for one reason: all of them or none. */
export class RejectFeedback extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly feedbackIds: readonly string[],
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(RejectFeedback)
export class RejectFeedbackHandler implements ICommandHandler<RejectFeedback> {
  constructor(
    private readonly events: EventStore,
    private readonly plan: PlanEdits,
    private readonly secondPair: SecondPairOfEyes,
  ) {}

  async execute({ documentId, feedbackIds, reason }: RejectFeedback): Promise<Appended | undefined> {
    await this.secondPair.require(documentId);
    if (feedbackIds.length > 1) await this.plan.requireOneKind(documentId, feedbackIds);
    const appended = await this.events.decide(`feedback-${documentId}`, feedbackDecider, (feedback) =>
      feedbackIds.flatMap((feedbackId) => reject(feedback, feedbackId, reason)),
    );
    metrics.feedbackDecisions.inc({ decision: 'rejected' }, feedbackIds.length);
    return appended;
  }
}
