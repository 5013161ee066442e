import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetAuthors } from '#documents/messages';
import { EventStore, requireContext } from '#platform';
import { FourEyes } from '../domain/feedback.errors.ts';
import { REVIEW_SETTINGS, reviewSettingsDecider } from '../domain/review-settings.ts';

/** Where the tenant asks for a second pair of eyes, who wrote a document does not decide on it. */
@Injectable()
export class SecondPairOfEyes {
  constructor(
    private readonly events: EventStore,
    private readonly queries: QueryBus,
  ) {}

  /** Throws `FourEyes` when the caller wrote the document. */
  async require(documentId: string): Promise<void> {
    const { fourEyes } = await this.events.load(REVIEW_SETTINGS, reviewSettingsDecider);
    if (!fourEyes) return;
    const authors = await this.queries.execute(new GetAuthors(documentId));
    if (authors.has(requireContext().actorId))
      throw new FourEyes('You wrote this document: somebody else has to decide on it.');
  }
}
