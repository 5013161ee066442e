import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, EventFeed, ReadYourWrites, requireContext } from '#platform';
import { GetDocumentMoments, type DocumentMoment } from '../messages.ts';
import { AUDIT_ENTRIES, AuditRow } from '../projections/audit-entries.ts';

@QueryHandler(GetDocumentMoments)
export class GetDocumentMomentsHandler implements IQueryHandler<GetDocumentMoments> {
  constructor(
    private readonly database: Database,
    private readonly feed: EventFeed,
    private readonly readYourWrites: ReadYourWrites,
  ) {}

  async execute({ documentId }: GetDocumentMoments): Promise<readonly DocumentMoment[]> {
    const { tenantId } = requireContext();
    await this.readYourWrites.wait(await this.feed.horizon(), { name: AUDIT_ENTRIES });
    const entries = await this.database.read((rows) =>
      rows
        .createQueryBuilder(AuditRow, 'a')
        .select(['a.position AS position', 'a.at AS at', 'a.type AS type'])
        .addSelect("CASE a.type WHEN 'VersionCreated' THEN (a.data->>'number')::int END", 'made')
        .where('a.tenantId = :tenantId AND a.documentId = :documentId', { tenantId, documentId })
        .orderBy('a.position')
        .getRawMany<{ position: string; at: Date; type: string; made: number | null }>(),
    );
    return entries.map(({ position, at, type, made }) => ({
      position: Number(position),
      at,
      type,
      ...(made === null ? {} : { made }),
    }));
  }
}
