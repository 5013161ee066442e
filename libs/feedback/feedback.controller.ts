import { Body, Controller, Get, HttpCode, HttpStatus, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PreviewEdits, RequireDocument } from '#documents/messages';
import { Clock, Ids } from '#kernel';
import { Permission, ReadYourWrites, requireContext, type Appended } from '#platform';
import { CommentListView, CommentView } from './comment.view.ts';
import { AcceptFeedback } from './commands/accept-feedback.ts';
import { CommentOnFeedback } from './commands/comment-on-feedback.ts';
import { RejectFeedback } from './commands/reject-feedback.ts';
import { UndoFeedback } from './commands/undo-feedback.ts';
import {
  AcceptFeedbackRequest,
  CommentRequest,
  DecideTogetherRequest,
  ListFeedbackRequest,
  LookAheadRequest,
  ModifyFeedbackRequest,
  RejectFeedbackRequest,
} from './feedback.request.ts';
import { BatchView, FeedbackPageView, FeedbackView } from './feedback.view.ts';
import { PlanEdits } from './commands/plan-edits.ts';
import { FEEDBACK_VIEWS } from './projections/feedback-views.ts';
import { GetFeedback } from './queries/get-feedback.ts';
import { ListComments } from './queries/list-comments.ts';
import { ListFeedback } from './queries/list-feedback.ts';

/** Read tables that show a decision: the item, and the document's new version. */
const SHOWN = [{ name: FEEDBACK_VIEWS }, { name: 'document-views' }, { name: 'document-contents' }];

@ApiTags('feedback')
@Controller('documents/:documentId/feedback')
export class FeedbackController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly plan: PlanEdits,
  ) {}

  /** The items of a document: those of the newest version first, in the order of its text. */
  @Get()
  @Permission('documents:read')
  async list(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() request: ListFeedbackRequest,
  ): Promise<FeedbackPageView> {
    await this.queries.execute(new RequireDocument(documentId));
    return this.queries.execute(new ListFeedback(documentId, request));
  }

  /** One item. */
  @Get(':feedbackId')
  @Permission('documents:read')
  get(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
  ): Promise<FeedbackView> {
    return this.queries.execute(new GetFeedback(documentId, feedbackId));
  }

  /** Puts the proposed text in place of the original: the document gets a new version. */
  @Post(':feedbackId/accept')
  @Permission('feedback:decide')
  @HttpCode(HttpStatus.OK)
  async accept(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
    @Body() { baseVersion }: AcceptFeedbackRequest,
  ): Promise<FeedbackView> {
    const command = new AcceptFeedback(documentId, [feedbackId], { baseVersion });
    return this.shown(documentId, feedbackId, await this.commands.execute(command));
  }

  /** Puts the reviewer's own text in place of the original: the document gets a new version. */
  @Post(':feedbackId/modify')
  @Permission('feedback:decide')
  @HttpCode(HttpStatus.OK)
  async modify(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
    @Body() { replacement, baseVersion }: ModifyFeedbackRequest,
  ): Promise<FeedbackView> {
    const command = new AcceptFeedback(documentId, [feedbackId], { replacement, baseVersion });
    return this.shown(documentId, feedbackId, await this.commands.execute(command));
  }

  /** Leaves the text as it is, and says why. */
  @Post(':feedbackId/reject')
  @Permission('feedback:decide')
  @HttpCode(HttpStatus.OK)
  async reject(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
    @Body() { reason }: RejectFeedbackRequest,
  ): Promise<FeedbackView> {
    const appended = await this.commands.execute(new RejectFeedback(documentId, [feedbackId], reason ?? ''));
    return this.shown(documentId, feedbackId, appended);
  }

  /**
   * Takes a decision back. What was put into the text goes out again, as a new version; refused with 409 `edit-does-not-fit` when it
   * was changed since. The item is pending again.
   */
  @Post(':feedbackId/undo')
  @Permission('feedback:decide')
  @HttpCode(HttpStatus.OK)
  async undo(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
  ): Promise<FeedbackView> {
    return this.shown(documentId, feedbackId, await this.commands.execute(new UndoFeedback(documentId, feedbackId)));
  }

  /**
   * Decides on several items of one rule and one severity together, all of them or none; accepting makes one version.
   * `dryRun=true` decides nothing and answers what would change. Refused with 422 `overlapping-edits`, which names them, when
   * two of the items are about the same text.
   */
  @Post('batch')
  @Permission('feedback:decide')
  @HttpCode(HttpStatus.OK)
  async batch(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { action, ids, reason = '', baseVersion }: DecideTogetherRequest,
    @Query() { dryRun }: LookAheadRequest,
  ): Promise<BatchView> {
    await this.queries.execute(new RequireDocument(documentId));
    if (dryRun) return this.lookAhead(documentId, ids, action, baseVersion);
    const command =
      action === 'accept'
        ? new AcceptFeedback(documentId, ids, { baseVersion })
        : new RejectFeedback(documentId, ids, reason);
    const appended = await this.commands.execute<Command<Appended | undefined>, Appended | undefined>(command);
    await this.readYourWrites.wait(appended?.position, ...SHOWN);
    const items = await this.items(documentId, ids);
    return { action, dryRun, items, appliedVersion: items[0]?.appliedVersion ?? null, diff: null };
  }

  /** What was said of an item, the oldest first; also of the items of earlier versions that it took over from. */
  @Get(':feedbackId/comments')
  @Permission('documents:read')
  comments(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
  ): Promise<CommentListView> {
    return this.queries.execute(new ListComments(documentId, feedbackId));
  }

  /** Says something about an item, decided or not. */
  @Post(':feedbackId/comments')
  @Permission('feedback:comment')
  async comment(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
    @Body() { text }: CommentRequest,
  ): Promise<CommentView> {
    const id = this.ids.next();
    const appended = await this.commands.execute(new CommentOnFeedback(documentId, feedbackId, id, text));
    await this.readYourWrites.wait(appended?.position, { name: FEEDBACK_VIEWS });
    const { items } = await this.queries.execute(new ListComments(documentId, feedbackId));
    const written = { id, feedbackId, text, author: requireContext().actorName };
    return items.find((it) => it.id === id) ?? { ...written, createdAt: this.clock.now().toISOString() };
  }

  private async lookAhead(
    documentId: string,
    ids: readonly string[],
    action: 'accept' | 'reject',
    baseVersion: number | undefined,
  ): Promise<BatchView> {
    await this.plan.requireOneKind(documentId, ids);
    const items = await this.items(documentId, ids);
    if (action === 'reject') return { action, dryRun: true, items, appliedVersion: null, diff: null };
    const planned = await this.plan.of(documentId, ids, { baseVersion });
    const { from, to, changes, unified } = await this.queries.execute(
      new PreviewEdits(documentId, planned.baseVersion, ids, planned.edits),
    );
    return { action, dryRun: true, items, appliedVersion: null, diff: { from, to, changes: [...changes], unified } };
  }

  private items(documentId: string, ids: readonly string[]): Promise<FeedbackView[]> {
    return Promise.all(ids.map((id) => this.queries.execute(new GetFeedback(documentId, id))));
  }

  private async shown(documentId: string, feedbackId: string, appended: Appended | undefined): Promise<FeedbackView> {
    await this.readYourWrites.wait(appended?.position, ...SHOWN);
    return this.queries.execute(new GetFeedback(documentId, feedbackId));
  }
}
