import { Body, Controller, Get, HttpCode, HttpStatus, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RequireDocument } from '#documents/messages';
import { Permission, ReadYourWrites, type Appended } from '#platform';
import { ApplyFeedback } from './commands/apply-feedback.ts';
import { RejectFeedback } from './commands/reject-feedback.ts';
import { ListFeedbackRequest, ModifyFeedbackRequest, RejectFeedbackRequest } from './feedback.request.ts';
import { FeedbackPageView, FeedbackView } from './feedback.view.ts';
import { FEEDBACK_VIEWS } from './projections/feedback-views.ts';
import { GetFeedback } from './queries/get-feedback.ts';
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
  ): Promise<FeedbackView> {
    return this.shown(documentId, feedbackId, await this.commands.execute(new ApplyFeedback(documentId, feedbackId)));
  }

  /** Puts the reviewer's own text in place of the original: the document gets a new version. */
  @Post(':feedbackId/modify')
  @Permission('feedback:decide')
  @HttpCode(HttpStatus.OK)
  async modify(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
    @Body() { replacement }: ModifyFeedbackRequest,
  ): Promise<FeedbackView> {
    const appended = await this.commands.execute(new ApplyFeedback(documentId, feedbackId, replacement));
    return this.shown(documentId, feedbackId, appended);
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
    const appended = await this.commands.execute(new RejectFeedback(documentId, feedbackId, reason ?? ''));
    return this.shown(documentId, feedbackId, appended);
  }

  private async shown(documentId: string, feedbackId: string, appended: Appended | undefined): Promise<FeedbackView> {
    await this.readYourWrites.wait(appended?.position, ...SHOWN);
    return this.queries.execute(new GetFeedback(documentId, feedbackId));
  }
}
