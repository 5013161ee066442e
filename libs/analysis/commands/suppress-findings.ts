import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#kernel';
import { EventStore, type Appended } from '#platform';
import { suppress, suppressionDecider, suppressionIdOf, type SuppressionAsked } from '../domain/suppression.ts';

/** Hides findings until the suppression is lifted or expires. */
export class SuppressFindings extends Command<Appended | undefined> {
  constructor(readonly asked: SuppressionAsked) {
    super();
  }
}

@CommandHandler(SuppressFindings)
export class SuppressFindingsHandler implements ICommandHandler<SuppressFindings> {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  execute({ asked }: SuppressFindings): Promise<Appended | undefined> {
    const stream = `suppression-${suppressionIdOf(asked.target)}`;
    return this.events.decide(stream, suppressionDecider, (it) => suppress(it, asked, this.clock.now()));
  }
}
