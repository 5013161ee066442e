import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { FeedbackNotFound } from '../domain/feedback.errors.ts';
import type { FeedbackView } from '../feedback.view.ts';
import { FeedbackRow } from '../projections/feedback-views.ts';
import { toFeedbackView } from './to-feedback-view.ts';

export class GetFeedback extends Query<FeedbackView> {
  constructor(
    readonly documentId: string,
    readonly feedbackId: string,
  ) {
    super();
  }
}

@QueryHandler(GetFeedback)
export class GetFeedbackHandler implements IQueryHandler<GetFeedback> {
  constructor(private readonly database: Database) {}

  async execute({ documentId, feedbackId }: GetFeedback): Promise<FeedbackView> {
    const { tenantId } = requireContext();
    const row = await this.database.read((rows) =>
      rows.findOneBy(FeedbackRow, { tenantId, documentId, id: feedbackId }),
    );
    if (!row) throw new FeedbackNotFound(`There is no feedback item ${feedbackId}.`);
    return toFeedbackView(row);
  }
}
