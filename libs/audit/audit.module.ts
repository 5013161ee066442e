import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditController } from './audit.controller.ts';
import { AuditRow, auditEntries } from './projections/audit-entries.ts';
import { ListAuditHandler } from './queries/list-audit.ts';

@Module({
  imports: [TypeOrmModule.forFeature([AuditRow])],
  controllers: [AuditController],
  providers: [{ provide: auditEntries.name, useValue: auditEntries }, ListAuditHandler],
})
export class AuditModule {}
