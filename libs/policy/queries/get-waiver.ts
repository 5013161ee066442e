import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '#kernel';
import { Database, requireContext } from '#platform';
import type { WaiverView } from '../compliance.view.ts';
import { WaiverNotFound } from '../domain/policy.errors.ts';
import { WaiverRow } from '../projections/compliance-views.ts';
import { FindCompliance } from './find-compliance.ts';
import { toWaiverView } from './to-waiver-view.ts';

/** Refused with `document-not-found` or `waiver-not-found`. */
export class GetWaiver extends Query<WaiverView> {
  constructor(
    readonly documentId: string,
    readonly waiverId: string,
  ) {
    super();
  }
}

@QueryHandler(GetWaiver)
export class GetWaiverHandler implements IQueryHandler<GetWaiver> {
  constructor(
    private readonly find: FindCompliance,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ documentId, waiverId }: GetWaiver): Promise<WaiverView> {
    await this.find.document(documentId);
    const { tenantId } = requireContext();
    const row = await this.database.read((rows) => rows.findOneBy(WaiverRow, { tenantId, documentId, id: waiverId }));
    if (!row) throw new WaiverNotFound(`There is no waiver ${waiverId} of this document.`);
    return toWaiverView(row, this.clock.now());
  }
}
