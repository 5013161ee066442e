import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { changeSettings, REVIEW_SETTINGS, reviewSettingsDecider } from '../domain/review-settings.ts';

/** Changes how the tenant reviews. */
export class ChangeReviewSettings extends Command<Appended | undefined> {
  constructor(readonly fourEyes: boolean) {
    super();
  }
}

@CommandHandler(ChangeReviewSettings)
export class ChangeReviewSettingsHandler implements ICommandHandler<ChangeReviewSettings> {
  constructor(private readonly events: EventStore) {}

  execute({ fourEyes }: ChangeReviewSettings): Promise<Appended | undefined> {
    return this.events.decide(REVIEW_SETTINGS, reviewSettingsDecider, (it) => changeSettings(it, { fourEyes }));
  }
}
