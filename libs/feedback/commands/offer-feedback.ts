import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { LocateSpans, type PlacedSpan } from '#documents/messages';
import { digest, DomainError } from '#kernel';
import { EventStore, requireContext, type Appended } from '#platform';
import type { Finding } from '#rules';
import { feedbackDecider, offer, type Feedback, type Whereabouts } from '../domain/feedback.ts';
import { FindingStore } from '../finding-store.ts';
import { ItemFindings, type FoundItem } from '../item-findings.ts';
import { proposedSpan } from '../proposal.ts';

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
    private readonly queries: QueryBus,
    private readonly findings: FindingStore,
    private readonly items: ItemFindings,
  ) {}

  async execute({ documentId, version, analysisId, findingsSha256 }: OfferFeedback): Promise<Appended | undefined> {
    const stream = `feedback-${documentId}`;
    const findings = await this.findings.findings(requireContext().tenantId, findingsSha256);
    const items = findings.map(({ id }) => ({
      // From what it is about, so that offering twice makes one item.
      feedbackId: digest('feedback', documentId, String(version), id),
      findingId: id,
    }));
    const offered = { documentId, version, analysisId, findingsSha256, items };
    const earlier = await this.events.load(stream, feedbackDecider);
    const whereabouts = await this.whereabouts(earlier, documentId, version, findings);
    return this.events.decide(stream, feedbackDecider, (feedback) => offer(feedback, offered, whereabouts));
  }

  /** Of what was rejected, and of what is pending but not found any more, in versions before this one. */
  private async whereabouts(
    feedback: Feedback,
    documentId: string,
    version: number,
    findings: readonly Finding[],
  ): Promise<ReadonlyMap<string, Whereabouts>> {
    const found = new Set(findings.map(({ id }) => id));
    const earlier = await this.items.of(
      [...feedback.items].filter(
        ([, { status, baseVersion, findingId }]) =>
          baseVersion < version && (status === 'rejected' || (status === 'pending' && !found.has(findingId))),
      ),
    );
    const here = new Map<string, Whereabouts>();
    for (const [from, items] of Map.groupBy(earlier, ({ item }) => item.baseVersion)) {
      const spans = await this.located(new LocateSpans(documentId, from, items.map(anchorOf), version));
      items.forEach(({ id, finding }, n) => {
        const place = spans[n];
        if (place) here.set(id, place.status === 'located' ? standingAt(place, finding, findings) : place);
      });
    }
    return here;
  }

  /** Nothing when the texts are too complex to be compared: then the ids of the findings have to do. */
  private async located(query: LocateSpans): Promise<readonly PlacedSpan[]> {
    try {
      return (await this.queries.execute(query)).spans;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'too-complex') return [];
      throw error;
    }
  }
}

/** The text that says what an item is about: for something missing that is the text near it. */
const anchorOf = ({ item, finding, span }: FoundItem): { start: number; end: number } =>
  item.status === 'pending' && item.place ? span : { start: finding.start, end: finding.end };

const standingAt = (
  { start, end }: { readonly start: number; readonly end: number },
  { ruleId }: Finding,
  findings: readonly Finding[],
): Whereabouts => {
  const here = findings.find((it) => it.ruleId === ruleId && it.start === start && it.end === end);
  if (!here) return { status: 'located', start, end, findingId: null };
  const span = proposedSpan(here);
  return { status: 'located', start: span.start, end: span.end, findingId: here.id };
};
