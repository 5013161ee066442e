import { Module } from '@nestjs/common';
import { LiveController } from './live.controller.ts';
import { LiveEvents } from './live-events.ts';

@Module({ controllers: [LiveController], providers: [LiveEvents] })
export class LiveModule {}
