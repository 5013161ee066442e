import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Configuration } from '#platform';
import { AddWebhookHandler } from './commands/add-webhook.ts';
import { RemoveWebhookHandler } from './commands/remove-webhook.ts';
import { ResendDeliveryHandler } from './commands/resend-delivery.ts';
import { TellWebhooksHandler } from './commands/tell-webhooks.ts';
import { DeliveryRow } from './delivery-row.ts';
import { reachOf } from './delivery/reach-of.ts';
import { WebhookSender } from './delivery/webhook-sender.ts';
import { webhookEvents } from './event-registry.ts';
import { DeliverWebhooks } from './jobs/deliver-webhooks.ts';
import { ForgetDeliveries } from './jobs/forget-deliveries.ts';
import { LiveController } from './live.controller.ts';
import { LiveEvents } from './live-events.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationRow, notifications } from './projections/notifications.ts';
import { WebhookRow, webhooks } from './projections/webhooks.ts';
import { GetDeliveryHandler } from './queries/get-delivery.ts';
import { GetStatisticsHandler } from './queries/get-statistics.ts';
import { GetWebhookHandler } from './queries/get-webhook.ts';
import { ListDeliveriesHandler } from './queries/list-deliveries.ts';
import { ListNotificationsHandler } from './queries/list-notifications.ts';
import { ListWebhooksHandler } from './queries/list-webhooks.ts';
import { forgetSecretsOfRemovedWebhooks } from './reactions/forget-secrets-of-removed-webhooks.ts';
import { tellWebhooksWhatHappens } from './reactions/tell-webhooks-what-happens.ts';
import { StatisticsController } from './statistics.controller.ts';
import { WebhooksController } from './webhooks.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([DeliveryRow, NotificationRow, WebhookRow])],
  controllers: [LiveController, NotificationsController, StatisticsController, WebhooksController],
  providers: [
    { provide: 'webhookEvents', useValue: webhookEvents },
    { provide: notifications.name, useValue: notifications },
    { provide: webhooks.name, useValue: webhooks },
    { provide: forgetSecretsOfRemovedWebhooks.name, useValue: forgetSecretsOfRemovedWebhooks },
    { provide: tellWebhooksWhatHappens.name, useValue: tellWebhooksWhatHappens },
    {
      provide: WebhookSender,
      inject: [Configuration],
      useFactory: (configuration: Configuration) => new WebhookSender({ reach: reachOf(configuration) }),
    },
    AddWebhookHandler,
    DeliverWebhooks,
    ForgetDeliveries,
    GetDeliveryHandler,
    GetStatisticsHandler,
    GetWebhookHandler,
    ListDeliveriesHandler,
    ListNotificationsHandler,
    ListWebhooksHandler,
    LiveEvents,
    RemoveWebhookHandler,
    ResendDeliveryHandler,
    TellWebhooksHandler,
  ],
})
export class LiveModule {}
