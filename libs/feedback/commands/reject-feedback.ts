import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, metrics, type Appended } from '#platform';
import { feedbackDecider, reject } from '../domain/feedback.ts';

export class RejectFeedback extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly feedbackId: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(RejectFeedback)
export class RejectFeedbackHandler implements ICommandHandler<RejectFeedback> {
  constructor(private readonly events: EventStore) {}

  async execute({ documentId, feedbackId, reason }: RejectFeedback): Promise<Appended | undefined> {
    const appended = await this.events.decide(`feedback-${documentId}`, feedbackDecider, (feedback) =>
      reject(feedback, feedbackId, reason),
    );
    metrics.feedbackDecisions.inc({ decision: 'rejected' });
    return appended;
  }
}
