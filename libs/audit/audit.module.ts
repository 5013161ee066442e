import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Configuration, EventRegistry, secretKeyOf } from '#platform';
import { AccessRow } from './access/access-row.ts';
import { AccessLog } from './access/access-log.ts';
import { NoteRequests } from './access/note-requests.ts';
import { AuditSigner } from './chain/audit-signer.ts';
import { EventChain } from './chain/event-chain.ts';
import { AuditController } from './audit.controller.ts';
import { EraseAccessTracesHandler } from './commands/erase-access-traces.ts';
import { AUDIT_ENTRIES, AuditRow, auditEntries } from './projections/audit-entries.ts';
import { ChainRow, eventChain } from './projections/event-chain.ts';
import { ExportAuditHandler } from './queries/export-audit.ts';
import { GetTimelineHandler } from './queries/get-timeline.ts';
import { ListAccessHandler } from './queries/list-access.ts';
import { GetAuditExtractHandler } from './queries/get-audit-extract.ts';
import { GetDocumentMomentsHandler } from './queries/get-document-moments.ts';
import { ListAuditHandler } from './queries/list-audit.ts';
import { VerifyAuditHandler } from './queries/verify-audit.ts';
import { eraseAccessTraces } from './reactions/erase-access-traces.ts';

@Module({
  imports: [TypeOrmModule.forFeature([AccessRow, AuditRow, ChainRow])],
  controllers: [AuditController],
  providers: [
    { provide: AUDIT_ENTRIES, inject: [EventRegistry], useFactory: auditEntries },
    { provide: eventChain.name, useValue: eventChain },
    {
      provide: AuditSigner,
      inject: [Configuration],
      useFactory: (configuration: Configuration) => new AuditSigner(secretKeyOf(configuration)),
    },
    { provide: eraseAccessTraces.name, useValue: eraseAccessTraces },
    AccessLog,
    EraseAccessTracesHandler,
    EventChain,
    ExportAuditHandler,
    GetTimelineHandler,
    ListAccessHandler,
    ListAuditHandler,
    NoteRequests,
    GetAuditExtractHandler,
    GetDocumentMomentsHandler,
    VerifyAuditHandler,
  ],
})
export class AuditModule {}
