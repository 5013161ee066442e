import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { analysisDecider, request, type AnalysisRequest } from '../domain/analysis.ts';

/** Asks for the analysis of a version whose content is in the content store. Asking again with the same id changes nothing. */
export class RequestAnalysis extends Command<Appended | undefined> {
  constructor(readonly asked: AnalysisRequest) {
    super();
  }
}

@CommandHandler(RequestAnalysis)
export class RequestAnalysisHandler implements ICommandHandler<RequestAnalysis> {
  constructor(private readonly events: EventStore) {}

  execute({ asked }: RequestAnalysis): Promise<Appended | undefined> {
    return this.events.decide(`analysis-${asked.analysisId}`, analysisDecider, (analysis) => request(analysis, asked));
  }
}
