import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError } from '#kernel';
import { EventStore, type Appended } from '#platform';
import { SuppressionChanged, SuppressionNotFound } from '../domain/suppression.errors.ts';
import { lift, suppressionDecider } from '../domain/suppression.ts';

/** Shows findings again. With `ifVersion` (from If-Match) only when the suppression still is what the client has read. */
export class LiftSuppression extends Command<Appended | undefined> {
  constructor(
    readonly suppressionId: string,
    readonly ifVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(LiftSuppression)
export class LiftSuppressionHandler implements ICommandHandler<LiftSuppression> {
  constructor(private readonly events: EventStore) {}

  async execute({ suppressionId, ifVersion }: LiftSuppression): Promise<Appended | undefined> {
    const options = ifVersion === undefined ? {} : { expectedVersion: ifVersion };
    try {
      return await this.events.decide(`suppression-${suppressionId}`, suppressionDecider, lift, options);
    } catch (error) {
      const moved = ifVersion !== undefined && error instanceof DomainError && error.code === 'concurrency-conflict';
      if (!moved) throw error;
      if (error.context?.['currentVersion'] === 0) throw new SuppressionNotFound('There is no such suppression.');
      throw new SuppressionChanged('The suppression has changed since you read it.', error.context);
    }
  }
}
