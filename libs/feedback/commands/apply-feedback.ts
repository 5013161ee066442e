import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApplyEdit } from '#documents/messages';
import { EventStore, metrics, requireContext, type Appended } from '#platform';
import { FeedbackNotFound, NoSuggestion } from '../domain/feedback.errors.ts';
import { apply, feedbackDecider, pending } from '../domain/feedback.ts';
import { FindingStore } from '../finding-store.ts';
import { proposedSpan } from '../proposal.ts';

/** Accepts an item's proposed text, or the reviewer's own (`replacement`), as a new version of the document. */
export class ApplyFeedback extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly feedbackId: string,
    readonly replacement?: string,
  ) {
    super();
  }
}

@CommandHandler(ApplyFeedback)
export class ApplyFeedbackHandler implements ICommandHandler<ApplyFeedback> {
  constructor(
    private readonly events: EventStore,
    private readonly commands: CommandBus,
    private readonly findings: FindingStore,
  ) {}

  /** The document decides whether the edit fits; item and version change in one transaction or not at all. */
  async execute({ documentId, feedbackId, replacement }: ApplyFeedback): Promise<Appended | undefined> {
    const stream = `feedback-${documentId}`;
    const appended = await this.events.together(async () => {
      const item = pending(await this.events.load(stream, feedbackDecider), feedbackId);
      const findings = await this.findings.findings(requireContext().tenantId, item.findingsSha256);
      const finding = findings.find(({ id }) => id === item.findingId);
      if (!finding) throw new FeedbackNotFound(`There is no finding ${item.findingId}.`);
      const text = replacement ?? finding.suggestion?.replacement;
      if (text === undefined) throw new NoSuggestion('The finding proposes no text: modify the item to give your own.');
      const edit = { ...proposedSpan(finding), replacement: text };
      const { appliedVersion } = await this.commands.execute(
        new ApplyEdit(documentId, item.baseVersion, feedbackId, edit),
      );
      const decision = { feedbackId, replacement: text, appliedVersion, modified: replacement !== undefined };
      await this.events.decide(stream, feedbackDecider, (feedback) => apply(feedback, decision));
    });
    metrics.feedbackDecisions.inc({ decision: replacement === undefined ? 'accepted' : 'modified' });
    return appended;
  }
}
