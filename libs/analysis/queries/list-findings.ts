import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import { NotAnalysed } from '../domain/analysis.errors.ts';
import type { FindingPageView } from '../finding.view.ts';
import type { ListFindingsRequest } from '../list-findings.request.ts';
import { FindingRow, SemanticIrRow } from '../projections/finding-views.ts';

/** The findings of a version in the order of its text; of the latest analysed version unless one is named. */
export class ListFindings extends Query<FindingPageView> {
  constructor(
    readonly documentId: string,
    readonly request: ListFindingsRequest,
  ) {
    super();
  }
}

@QueryHandler(ListFindings)
export class ListFindingsHandler implements IQueryHandler<ListFindings> {
  constructor(private readonly database: Database) {}

  async execute({ documentId, request }: ListFindings): Promise<FindingPageView> {
    const { tenantId } = requireContext();
    const { severity, category, rule, status, limit } = request;
    const cursor = decodeCursor(request.cursor, 'number');
    const findings = await this.database.read(async (rows) => {
      const analysed = await analysedVersion(rows, tenantId, documentId, request.version);
      // Not looked at is not the same as nothing found.
      if (analysed === undefined && request.version !== undefined) throw new NotAnalysed(NOT_ANALYSED);
      if (analysed === undefined) return [];
      const query = rows
        .createQueryBuilder(FindingRow, 'f')
        .where('f.tenantId = :tenantId AND f.documentId = :documentId AND f.version = :version', {
          tenantId,
          documentId,
          version: analysed,
        })
        .orderBy('f.ordinal', 'ASC')
        .take(limit + 1);
      if (severity) query.andWhere('f.severity = :severity', { severity });
      if (category) query.andWhere('f.category = :category', { category });
      if (rule !== undefined) query.andWhere('f.ruleId = :rule', { rule });
      if (status) query.andWhere('f.status = :status', { status });
      if (cursor) query.andWhere('f.ordinal > :after', { after: Number(cursor.key) });
      return query.getMany();
    });
    return toPage(findings, limit, toFindingView, ({ ordinal, id }) => ({ key: String(ordinal), id }));
  }
}

const NOT_ANALYSED = 'There is no analysed version of this document with that number.';

const analysedVersion = async (
  rows: EntityManager,
  tenantId: string,
  documentId: string,
  version: number | undefined,
): Promise<number | undefined> => {
  const where = { tenantId, documentId, ...(version === undefined ? {} : { version }) };
  return (await rows.findOne(SemanticIrRow, { where, order: { version: 'DESC' } }))?.version;
};

const toFindingView = ({
  finding,
  version,
  status,
  suppressionId,
  feedbackId,
}: FindingRow): FindingPageView['items'][number] =>
  ({ ...finding, version, status, suppressionId, feedbackId }) as FindingPageView['items'][number];
