import type { DynamicModule, Type } from '@nestjs/common';
import { AnalysisModule } from '#analysis';
import { AuditModule } from '#audit';
import { DocumentsModule } from '#documents';
import { ExportsModule } from '#exports';
import { FeedbackModule } from '#feedback';
import { GroupsModule } from '#groups';
import { HealthModule } from '#health';
import { LiveModule } from '#live';
import { PolicyModule } from '#policy';

/** What this server can do, besides the ground that `AppModule` lays. */
export const features: readonly (Type | DynamicModule)[] = [
  HealthModule,
  DocumentsModule,
  AnalysisModule,
  FeedbackModule,
  GroupsModule,
  PolicyModule,
  AuditModule,
  LiveModule,
  ExportsModule,
];
