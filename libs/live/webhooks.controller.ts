import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ids } from '#kernel';
import { PageRequest, Permission, ReadYourWrites } from '#platform';
import { AddWebhook } from './commands/add-webhook.ts';
import { RemoveWebhook } from './commands/remove-webhook.ts';
import { ResendDelivery } from './commands/resend-delivery.ts';
import { webhooks } from './projections/webhooks.ts';
import { GetDelivery } from './queries/get-delivery.ts';
import { GetWebhook } from './queries/get-webhook.ts';
import { ListDeliveries } from './queries/list-deliveries.ts';
import { ListWebhooks } from './queries/list-webhooks.ts';
import { AddWebhookRequest, ListDeliveriesRequest } from './webhook.request.ts';
import { DeliveryPageView, DeliveryView, WebhookPageView, WebhookView } from './webhook.view.ts';

/** Messages to other systems, signed as Standard Webhooks have it. */
@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readYourWrites: ReadYourWrites,
    private readonly ids: Ids,
  ) {}

  /** Has messages sent to an address from now on. The secret is kept encrypted and never shown again. */
  @Post()
  @Permission('webhooks:write')
  async add(
    @Body() { url, events, secret }: AddWebhookRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookView> {
    const webhookId = this.ids.next();
    const appended = await this.commands.execute(new AddWebhook(webhookId, url, events, secret));
    await this.readYourWrites.wait(appended?.position, webhooks);
    void reply.header('Location', `/api/v1/webhooks/${webhookId}`);
    return this.queries.execute(new GetWebhook(webhookId));
  }

  /** Lists webhooks, the newest first. */
  @Get()
  @Permission('webhooks:read')
  list(@Query() request: PageRequest): Promise<WebhookPageView> {
    return this.queries.execute(new ListWebhooks(request));
  }

  /** One webhook. */
  @Get(':webhookId')
  @Permission('webhooks:read')
  get(@Param('webhookId', ParseUUIDPipe) webhookId: string): Promise<WebhookView> {
    return this.queries.execute(new GetWebhook(webhookId));
  }

  /** Ends a webhook: what is not delivered yet is cancelled, and its secret is gone. */
  @Delete(':webhookId')
  @Permission('webhooks:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  async remove(@Param('webhookId', ParseUUIDPipe) webhookId: string): Promise<void> {
    const appended = await this.commands.execute(new RemoveWebhook(webhookId));
    await this.readYourWrites.wait(appended?.position, webhooks);
  }

  /** What was sent to it, the newest first, with every try. Kept for thirty days. */
  @Get(':webhookId/deliveries')
  @Permission('webhooks:read')
  deliveries(
    @Param('webhookId', ParseUUIDPipe) webhookId: string,
    @Query() request: ListDeliveriesRequest,
  ): Promise<DeliveryPageView> {
    return this.queries.execute(new ListDeliveries(webhookId, request));
  }

  /** One delivery. */
  @Get(':webhookId/deliveries/:deliveryId')
  @Permission('webhooks:read')
  delivery(
    @Param('webhookId', ParseUUIDPipe) webhookId: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<DeliveryView> {
    return this.queries.execute(new GetDelivery(webhookId, deliveryId));
  }

  /** Sends a message again, also one that arrived; it has the same id. */
  @Post(':webhookId/deliveries/:deliveryId/resend')
  @Permission('webhooks:write')
  @HttpCode(HttpStatus.ACCEPTED)
  async resend(
    @Param('webhookId', ParseUUIDPipe) webhookId: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<DeliveryView> {
    await this.commands.execute(new ResendDelivery(webhookId, deliveryId));
    return this.queries.execute(new GetDelivery(webhookId, deliveryId));
  }
}
