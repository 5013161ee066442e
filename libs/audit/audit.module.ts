import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditController } from './audit.controller.ts';
import { EventRegistry } from '#platform';
import { AUDIT_ENTRIES, AuditRow, auditEntries } from './projections/audit-entries.ts';
import { GetAuditExtractHandler } from './queries/get-audit-extract.ts';
import { ListAuditHandler } from './queries/list-audit.ts';

@Module({
  imports: [TypeOrmModule.forFeature([AuditRow])],
  controllers: [AuditController],
  providers: [
    { provide: AUDIT_ENTRIES, inject: [EventRegistry], useFactory: auditEntries },
    GetAuditExtractHandler,
    ListAuditHandler,
  ],
})
export class AuditModule {}
