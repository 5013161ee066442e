import { Body, Controller, Get, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '#platform';
import { ChangeReviewSettings } from './commands/change-review-settings.ts';
import { GetReviewSettings } from './queries/get-review-settings.ts';
import { ReviewSettingsRequest } from './feedback.request.ts';
import { ReviewSettingsView } from './review-settings.view.ts';

@ApiTags('feedback')
@Controller('review-settings')
export class ReviewSettingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** How the tenant reviews. */
  @Get()
  @Permission('documents:read')
  get(): Promise<ReviewSettingsView> {
    return this.queries.execute(new GetReviewSettings());
  }

  /** Changes how the tenant reviews. */
  @Put()
  @Permission('settings:write')
  async change(@Body() { fourEyes }: ReviewSettingsRequest): Promise<ReviewSettingsView> {
    await this.commands.execute(new ChangeReviewSettings(fourEyes));
    return this.queries.execute(new GetReviewSettings());
  }
}
