import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcceptFeedbackHandler } from './commands/accept-feedback.ts';
import { ChangeReviewSettingsHandler } from './commands/change-review-settings.ts';
import { CommentOnFeedbackHandler } from './commands/comment-on-feedback.ts';
import { OfferFeedbackHandler } from './commands/offer-feedback.ts';
import { RejectFeedbackHandler } from './commands/reject-feedback.ts';
import { UndoFeedbackHandler } from './commands/undo-feedback.ts';
import { feedbackEvents, reviewSettingsEvents } from './event-registry.ts';
import { FeedbackController } from './feedback.controller.ts';
import { FindingStore } from './finding-store.ts';
import { SecondPairOfEyes } from './commands/second-pair-of-eyes.ts';
import { ItemFindings } from './item-findings.ts';
import { PlanEdits } from './commands/plan-edits.ts';
import { CommentRow } from './projections/comment-rows.ts';
import { FEEDBACK_VIEWS, FeedbackRow, feedbackViews } from './projections/feedback-views.ts';
import { CountDecisionsHandler } from './queries/count-decisions.ts';
import { GetFeedbackHandler } from './queries/get-feedback.ts';
import { GetReviewSettingsHandler } from './queries/get-review-settings.ts';
import { ListCommentsHandler } from './queries/list-comments.ts';
import { ListDecisionRecordsHandler } from './queries/list-decision-records.ts';
import { GetRuleStatisticsHandler } from './queries/get-rule-statistics.ts';
import { ListFeedbackHandler } from './queries/list-feedback.ts';
import { offerFindings } from './reactions/offer-findings.ts';
import { ReviewSettingsController } from './review-settings.controller.ts';
import { RuleStatisticsController } from './rule-statistics.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([FeedbackRow, CommentRow])],
  controllers: [FeedbackController, ReviewSettingsController, RuleStatisticsController],
  providers: [
    { provide: 'feedbackEvents', useValue: feedbackEvents },
    { provide: 'reviewSettingsEvents', useValue: reviewSettingsEvents },
    { provide: FEEDBACK_VIEWS, inject: [FindingStore], useFactory: feedbackViews },
    { provide: offerFindings.name, useValue: offerFindings },
    AcceptFeedbackHandler,
    ChangeReviewSettingsHandler,
    CommentOnFeedbackHandler,
    CountDecisionsHandler,
    FindingStore,
    GetFeedbackHandler,
    GetReviewSettingsHandler,
    GetRuleStatisticsHandler,
    ItemFindings,
    ListCommentsHandler,
    ListDecisionRecordsHandler,
    ListFeedbackHandler,
    OfferFeedbackHandler,
    PlanEdits,
    RejectFeedbackHandler,
    SecondPairOfEyes,
    UndoFeedbackHandler,
  ],
})
export class FeedbackModule {}
