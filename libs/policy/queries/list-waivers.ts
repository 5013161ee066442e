import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '#kernel';
import { Database, decodeCursor, requireContext, toPage, type PageRequest } from '#platform';
import type { WaiverPageView } from '../compliance.view.ts';
import { WaiverRow } from '../projections/compliance-views.ts';
import { FindCompliance } from './find-compliance.ts';
import { toWaiverView } from './to-waiver-view.ts';

/** The waivers of a document, the newest first, also those that have ended. */
export class ListWaivers extends Query<WaiverPageView> {
  constructor(
    readonly documentId: string,
    readonly request: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListWaivers)
export class ListWaiversHandler implements IQueryHandler<ListWaivers> {
  constructor(
    private readonly find: FindCompliance,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ documentId, request: { limit, cursor: after } }: ListWaivers): Promise<WaiverPageView> {
    const cursor = decodeCursor(after, 'number');
    await this.find.document(documentId);
    const { tenantId } = requireContext();
    const now = this.clock.now();
    const waivers = await this.database.read((rows) => {
      const query = rows
        .createQueryBuilder(WaiverRow, 'w')
        .where('w.tenantId = :tenantId AND w.documentId = :documentId', { tenantId, documentId })
        .orderBy('w.position', 'DESC')
        .take(limit + 1);
      if (cursor) query.andWhere('w.position < :before', { before: cursor.key });
      return query.getMany();
    });
    return toPage(
      waivers,
      limit,
      (row) => toWaiverView(row, now),
      ({ position, id }) => ({ key: position, id }),
    );
  }
}
