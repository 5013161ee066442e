import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore } from '#platform';
import { REVIEW_SETTINGS, reviewSettingsDecider, type ReviewSettings } from '../domain/review-settings.ts';

/** How the tenant reviews. From the log: a handful of events, and never a moment old. */
export class GetReviewSettings extends Query<ReviewSettings> {}

@QueryHandler(GetReviewSettings)
export class GetReviewSettingsHandler implements IQueryHandler<GetReviewSettings> {
  constructor(private readonly events: EventStore) {}

  execute(): Promise<ReviewSettings> {
    return this.events.load(REVIEW_SETTINGS, reviewSettingsDecider);
  }
}
