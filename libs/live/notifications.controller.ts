import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '#platform';
import { ListNotificationsRequest } from './notification.request.ts';
import { NotificationPageView } from './notification.view.ts';
import { ListNotifications } from './queries/list-notifications.ts';

@ApiTags('live')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly queries: QueryBus) {}

  /** What happened, the newest first: the same as on `/stream`, but for what only matters while it lasts. */
  @Get()
  @Permission('documents:read')
  list(@Query() request: ListNotificationsRequest): Promise<NotificationPageView> {
    return this.queries.execute(new ListNotifications(request));
  }
}
