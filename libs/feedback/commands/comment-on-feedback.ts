import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, requireContext, type Appended } from '#platform';
import { comment, feedbackDecider } from '../domain/feedback.ts';

/** Says something about an item. */
export class CommentOnFeedback extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly feedbackId: string,
    readonly commentId: string,
    readonly text: string,
  ) {
    super();
  }
}

@CommandHandler(CommentOnFeedback)
export class CommentOnFeedbackHandler implements ICommandHandler<CommentOnFeedback> {
  constructor(private readonly events: EventStore) {}

  execute({ documentId, feedbackId, commentId, text }: CommentOnFeedback): Promise<Appended | undefined> {
    const { actorId: authorId } = requireContext();
    return this.events.decide(`feedback-${documentId}`, feedbackDecider, (feedback) =>
      comment(feedback, feedbackId, { commentId, authorId, text }),
    );
  }
}
