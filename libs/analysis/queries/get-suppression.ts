import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { SuppressionNotFound } from '../domain/suppression.errors.ts';
import { SuppressionRow } from '../projections/suppression-views.ts';
import type { SuppressionView } from '../suppression.view.ts';
import { toSuppressionView } from './to-suppression-view.ts';

export interface ReadSuppression {
  readonly view: SuppressionView;
  /** For its ETag. */
  readonly version: number;
}

export class GetSuppression extends Query<ReadSuppression> {
  constructor(readonly suppressionId: string) {
    super();
  }
}

@QueryHandler(GetSuppression)
export class GetSuppressionHandler implements IQueryHandler<GetSuppression> {
  constructor(private readonly database: Database) {}

  async execute({ suppressionId }: GetSuppression): Promise<ReadSuppression> {
    const { tenantId } = requireContext();
    const row = await this.database.read((rows) => rows.findOneBy(SuppressionRow, { tenantId, id: suppressionId }));
    if (!row) throw new SuppressionNotFound('There is no such suppression.');
    return { view: toSuppressionView(row), version: row.version };
  }
}
