import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { LessThanOrEqual } from 'typeorm';
import { Database, ReadYourWrites, requireContext } from '#platform';
import { AuditIsBehind, GetAuditExtract, type AuditRecord } from '../messages.ts';
import { AUDIT_ENTRIES, AuditRow } from '../projections/audit-entries.ts';

@QueryHandler(GetAuditExtract)
export class GetAuditExtractHandler implements IQueryHandler<GetAuditExtract> {
  constructor(
    private readonly database: Database,
    private readonly readYourWrites: ReadYourWrites,
  ) {}

  async execute({ documentId, upTo }: GetAuditExtract): Promise<readonly AuditRecord[]> {
    const { tenantId } = requireContext();
    await this.readYourWrites.wait(upTo, { name: AUDIT_ENTRIES });
    const entries = await this.database.read((rows) =>
      rows.find(AuditRow, {
        where: { tenantId, documentId, position: LessThanOrEqual(String(upTo)) },
        order: { position: 'ASC' },
      }),
    );
    if (entries.at(-1)?.position !== String(upTo)) throw new AuditIsBehind(`The audit trail has not reached ${upTo}.`);
    return entries.map(({ id, type, at, actorId, actorName, position, correlationId, data }) => ({
      id,
      type,
      correlationId,
      data,
      at: at.toISOString(),
      actor: { id: actorId, name: actorName },
      position: Number(position),
    }));
  }
}
