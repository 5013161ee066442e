import type { DynamicModule, Type } from '@nestjs/common';
import { HealthModule } from '#health';

/** What this server can do, besides the ground that `AppModule` lays. */
export const features: readonly (Type | DynamicModule)[] = [HealthModule];
