import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { analysisDecider, cancel } from '../domain/analysis.ts';

export class CancelAnalysis extends Command<Appended | undefined> {
  constructor(readonly analysisId: string) {
    super();
  }
}

@CommandHandler(CancelAnalysis)
export class CancelAnalysisHandler implements ICommandHandler<CancelAnalysis> {
  constructor(private readonly events: EventStore) {}

  execute({ analysisId }: CancelAnalysis): Promise<Appended | undefined> {
    return this.events.decide(`analysis-${analysisId}`, analysisDecider, cancel);
  }
}
