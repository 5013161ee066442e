import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplyFeedbackHandler } from './commands/apply-feedback.ts';
import { OfferFeedbackHandler } from './commands/offer-feedback.ts';
import { RejectFeedbackHandler } from './commands/reject-feedback.ts';
import { feedbackEvents } from './event-registry.ts';
import { FeedbackController } from './feedback.controller.ts';
import { FindingStore } from './finding-store.ts';
import { FEEDBACK_VIEWS, FeedbackRow, feedbackViews } from './projections/feedback-views.ts';
import { GetFeedbackHandler } from './queries/get-feedback.ts';
import { ListDecisionRecordsHandler } from './queries/list-decision-records.ts';
import { ListFeedbackHandler } from './queries/list-feedback.ts';
import { offerFindings } from './reactions/offer-findings.ts';

@Module({
  imports: [TypeOrmModule.forFeature([FeedbackRow])],
  controllers: [FeedbackController],
  providers: [
    { provide: 'feedbackEvents', useValue: feedbackEvents },
    { provide: FEEDBACK_VIEWS, inject: [FindingStore], useFactory: feedbackViews },
    { provide: offerFindings.name, useValue: offerFindings },
    ApplyFeedbackHandler,
    FindingStore,
    GetFeedbackHandler,
    ListDecisionRecordsHandler,
    ListFeedbackHandler,
    OfferFeedbackHandler,
    RejectFeedbackHandler,
  ],
})
export class FeedbackModule {}
