import type { MigrationInterface } from 'typeorm';
import { Tenancy1763599900000 } from './1763599900000-tenancy.ts';
import { EventStore1763600000000 } from './1763600000000-event-store.ts';
import { ContentStore1763600100000 } from './1763600100000-content-store.ts';
import { DocumentViews1763600200000 } from './1763600200000-document-views.ts';
import { AnalysisViews1763600300000 } from './1763600300000-analysis-views.ts';
import { FeedbackViews1763600400000 } from './1763600400000-feedback-views.ts';
import { Policies1763600500000 } from './1763600500000-policies.ts';
import { IdempotencyKeys1763600700000 } from './1763600700000-idempotency-keys.ts';
import { AuditEntries1763600600000 } from './1763600600000-audit-entries.ts';
import { EventTypes1763600900000 } from './1763600900000-event-types.ts';
import { SubjectKeys1763600910000 } from './1763600910000-subject-keys.ts';
import { Snapshots1763600920000 } from './1763600920000-snapshots.ts';
import { ActorIds1763600930000 } from './1763600930000-actor-ids.ts';
import { WordsAndPictures1763601000000 } from './1763601000000-words-and-pictures.ts';
import { Suppressions1763602000000 } from './1763602000000-suppressions.ts';
import { Waivers1763603000000 } from './1763603000000-waivers.ts';
import { Webhooks1763603100000 } from './1763603100000-webhooks.ts';
import { ReviewLoop1763604000000 } from './1763604000000-review-loop.ts';
import { DocumentGroups1763604100000 } from './1763604100000-document-groups.ts';
import { AccessLog1763604200000 } from './1763604200000-access-log.ts';
import { ExportViews1763605000000 } from './1763605000000-export-views.ts';
import { QuickerAppends1763606000000 } from './1763606000000-quicker-appends.ts';
import { EventChain1763606100000 } from './1763606100000-event-chain.ts';
import { DecisionsByDay1763607000000 } from './1763607000000-decisions-by-day.ts';
import { GroupedAppends1763608000000 } from './1763608000000-grouped-appends.ts';

/** Every migration in the order it landed. None is edited afterwards. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Tenancy1763599900000,
  EventStore1763600000000,
  ContentStore1763600100000,
  DocumentViews1763600200000,
  AnalysisViews1763600300000,
  FeedbackViews1763600400000,
  Policies1763600500000,
  AuditEntries1763600600000,
  IdempotencyKeys1763600700000,
  EventTypes1763600900000,
  SubjectKeys1763600910000,
  Snapshots1763600920000,
  ActorIds1763600930000,
  WordsAndPictures1763601000000,
  Suppressions1763602000000,
  Waivers1763603000000,
  Webhooks1763603100000,
  ReviewLoop1763604000000,
  DocumentGroups1763604100000,
  AccessLog1763604200000,
  ExportViews1763605000000,
  QuickerAppends1763606000000,
  EventChain1763606100000,
  DecisionsByDay1763607000000,
  GroupedAppends1763608000000,
];
