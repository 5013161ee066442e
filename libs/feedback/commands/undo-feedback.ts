import { Command, CommandBus, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { ApplyEdits, GetMadeEdits, LocateSpans } from '#documents/messages';
import { EventStore, metrics, type Appended } from '#platform';
import { FeedbackNotFound, UndoDoesNotFit } from '../domain/feedback.errors.ts';
import { decided, feedbackDecider, undo, type Item } from '../domain/feedback.ts';
import { SecondPairOfEyes } from './second-pair-of-eyes.ts';
import { ItemFindings } from '../item-findings.ts';

/** A span of a version. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly baseVersion: number;
}

/** Takes a decision back: what was put into the text goes out again, as a new version; a rejected item is pending again. */
export class UndoFeedback extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly feedbackId: string,
  ) {
    super();
  }
}

@CommandHandler(UndoFeedback)
export class UndoFeedbackHandler implements ICommandHandler<UndoFeedback> {
  constructor(
    private readonly events: EventStore,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly items: ItemFindings,
    private readonly secondPair: SecondPairOfEyes,
  ) {}

  async execute({ documentId, feedbackId }: UndoFeedback): Promise<Appended | undefined> {
    await this.secondPair.require(documentId);
    const stream = `feedback-${documentId}`;
    const appended = await this.events.together(async () => {
      const item = decided(await this.events.load(stream, feedbackDecider), feedbackId);
      const place =
        item.appliedVersion === null
          ? await this.placeNow(documentId, feedbackId, item)
          : await this.reverse(documentId, feedbackId, item.appliedVersion);
      await this.events.decide(stream, feedbackDecider, (feedback) => undo(feedback, feedbackId, place));
    });
    metrics.feedbackDecisions.inc({ decision: 'undone' });
    return appended;
  }

  /** Where a rejected item is in the latest version; where it was when that cannot be told. */
  private async placeNow(documentId: string, feedbackId: string, item: Item): Promise<Place> {
    const [found] = await this.items.of([[feedbackId, item]]);
    if (!found) throw new FeedbackNotFound(`There is no feedback item ${feedbackId}.`);
    const query = new LocateSpans(documentId, item.baseVersion, [found.span]);
    const { version, spans } = await this.queries.execute(query);
    const [place] = spans;
    return place?.status === 'located'
      ? { start: place.start, end: place.end, baseVersion: version }
      : { ...found.span, baseVersion: item.baseVersion };
  }

  /** Where the text of before stands in the version that brings it back. Throws `UndoDoesNotFit`. */
  private async reverse(documentId: string, feedbackId: string, appliedVersion: number): Promise<Place> {
    const made = await this.queries.execute(new GetMadeEdits(documentId, appliedVersion));
    const mine = made.find((it) => it.feedbackId === feedbackId);
    if (!mine) throw new UndoDoesNotFit('What the decision put into the text is not known any more.');
    const { version, spans } = await this.queries.execute(new LocateSpans(documentId, appliedVersion, [mine.place]));
    const [place] = spans;
    if (place?.status !== 'located')
      throw new UndoDoesNotFit('What the decision put into the text has been changed since.', {
        currentVersion: version,
        appliedVersion,
      });
    const { start, end } = place;
    const back = { start, end, quote: mine.edit.replacement, replacement: mine.edit.quote };
    const answer = await this.commands.execute(new ApplyEdits(documentId, version, 'undo', [feedbackId], [back]));
    return { start, end: start + mine.edit.quote.length, baseVersion: answer.appliedVersion };
  }
}
