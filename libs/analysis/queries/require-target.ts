import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { RequireDocument } from '#documents/messages';
import { Database, requireContext } from '#platform';
import { rules } from '#rules';
import { RuleNotFound } from '../domain/analysis.errors.ts';
import { FindingNotFound } from '../domain/suppression.errors.ts';
import type { SuppressionTarget } from '../events.ts';
import { FindingRow } from '../projections/finding-views.ts';

/** Refuses a target that is not there: `document-not-found`, `finding-not-found` or `rule-not-found`. */
export class RequireTarget extends Query<void> {
  constructor(readonly target: SuppressionTarget) {
    super();
  }
}

@QueryHandler(RequireTarget)
export class RequireTargetHandler implements IQueryHandler<RequireTarget> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  async execute({ target: { documentId, findingId, ruleId } }: RequireTarget): Promise<void> {
    if (documentId !== null) await this.queries.execute(new RequireDocument(documentId));
    if (ruleId !== null && !rules.some(({ id }) => id === ruleId))
      throw new RuleNotFound(`There is no rule ${ruleId}.`);
    if (documentId === null || findingId === null) return;
    const { tenantId } = requireContext();
    const found = await this.database.read((rows) =>
      rows.existsBy(FindingRow, { tenantId, documentId, id: findingId }),
    );
    if (!found) throw new FindingNotFound(`The document has no finding ${findingId}.`);
  }
}
