import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { digest } from '#kernel';
import { EventStore, requireContext, type Appended } from '#platform';
import { feedbackDecider, offer } from '../domain/feedback.ts';
import { FindingStore } from '../finding-store.ts';

/** Puts the findings of an analysed version up for decision. */
export class OfferFeedback extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly version: number,
    readonly analysisId: string,
    readonly findingsSha256: string,
  ) {
    super();
  }
}

@CommandHandler(OfferFeedback)
export class OfferFeedbackHandler implements ICommandHandler<OfferFeedback> {
  constructor(
    private readonly events: EventStore,
    private readonly findings: FindingStore,
  ) {}

  async execute({ documentId, version, analysisId, findingsSha256 }: OfferFeedback): Promise<Appended | undefined> {
    const findings = await this.findings.findings(requireContext().tenantId, findingsSha256);
    const items = findings.map(({ id }) => ({
      // From what it is about, so that offering twice makes one item.
      feedbackId: digest('feedback', documentId, String(version), id),
      findingId: id,
    }));
    const offered = { documentId, version, analysisId, findingsSha256, items };
    return this.events.decide(`feedback-${documentId}`, feedbackDecider, (feedback) => offer(feedback, offered));
  }
}
