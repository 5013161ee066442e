import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApplyEdits } from '#documents/messages';
import { EventStore, metrics, type Appended } from '#platform';
import { apply, feedbackDecider } from '../domain/feedback.ts';
import { SecondPairOfEyes } from './second-pair-of-eyes.ts';
import { PlanEdits } from './plan-edits.ts';

interface Accepting {
  /** The reviewer's own text in place of the proposed one. */
  readonly replacement?: string | undefined;
  /** The latest version as the client knows it; default: the version that the items were offered for. */
  readonly baseVersion?: number | undefined;
}

/** Accepts items as one new version of the document: all of them or none. */
export class AcceptFeedback extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly feedbackIds: readonly string[],
    readonly how: Accepting = {},
  ) {
    super();
  }
}

@CommandHandler(AcceptFeedback)
export class AcceptFeedbackHandler implements ICommandHandler<AcceptFeedback> {
  constructor(
    private readonly events: EventStore,
    private readonly commands: CommandBus,
    private readonly plan: PlanEdits,
    private readonly secondPair: SecondPairOfEyes,
  ) {}

  /** The document decides whether the edits fit; items and version change in one transaction or not at all. */
  async execute({ documentId, feedbackIds, how }: AcceptFeedback): Promise<Appended | undefined> {
    await this.secondPair.require(documentId);
    const modified = how.replacement !== undefined;
    const appended = await this.events.together(async () => {
      if (feedbackIds.length > 1) await this.plan.requireOneKind(documentId, feedbackIds);
      const { baseVersion, edits } = await this.plan.of(documentId, feedbackIds, how);
      const { appliedVersion } = await this.commands.execute(
        new ApplyEdits(documentId, baseVersion, 'feedback', feedbackIds, edits),
      );
      await this.events.decide(`feedback-${documentId}`, feedbackDecider, (feedback) =>
        feedbackIds.flatMap((feedbackId, n) =>
          apply(feedback, { feedbackId, replacement: edits[n]?.replacement ?? '', appliedVersion, modified }),
        ),
      );
    });
    metrics.feedbackDecisions.inc({ decision: modified ? 'modified' : 'accepted' }, feedbackIds.length);
    return appended;
  }
}
