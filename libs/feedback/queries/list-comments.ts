import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import type { CommentListView, CommentView } from '../comment.view.ts';
import { FeedbackNotFound } from '../domain/feedback.errors.ts';
import { CommentRow } from '../projections/comment-rows.ts';
import { FeedbackRow } from '../projections/feedback-views.ts';

/** What was said of an item and of those that it took over from in earlier versions, the oldest first. */
export class ListComments extends Query<CommentListView> {
  constructor(
    readonly documentId: string,
    readonly feedbackId: string,
  ) {
    super();
  }
}

@QueryHandler(ListComments)
export class ListCommentsHandler implements IQueryHandler<ListComments> {
  constructor(private readonly database: Database) {}

  async execute({ documentId, feedbackId }: ListComments): Promise<CommentListView> {
    const { tenantId } = requireContext();
    const comments = await this.database.read(async (rows) => {
      const item = await rows.findOneBy(FeedbackRow, { tenantId, documentId, id: feedbackId });
      if (!item) throw new FeedbackNotFound(`There is no feedback item ${feedbackId}.`);
      const { threadId } = item;
      return rows.find(CommentRow, { where: { tenantId, documentId, threadId }, order: { position: 'ASC' } });
    });
    return { items: comments.map(toCommentView), nextCursor: null };
  }
}

const toCommentView = ({ id, feedbackId, text, author, createdAt }: CommentRow): CommentView => ({
  id,
  feedbackId,
  text,
  author,
  createdAt: createdAt.toISOString(),
});
