import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ContentStore, Database } from '#platform';
import { buildGraph, calculationOrder, findCycles, type SemanticIr } from '#semantics';
import type { CalculationOrderView } from '../graph.view.ts';
import { findSemanticIr } from './find-semantic-ir.ts';

/** The order in which the formulas of an analysed version can be computed. */
export class GetCalculationOrder extends Query<CalculationOrderView> {
  constructor(
    readonly documentId: string,
    readonly version: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetCalculationOrder)
export class GetCalculationOrderHandler implements IQueryHandler<GetCalculationOrder> {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentStore,
  ) {}

  async execute(query: GetCalculationOrder): Promise<CalculationOrderView> {
    const { json, version } = await findSemanticIr(this.database, this.contents, query.documentId, query.version);
    const graph = buildGraph(JSON.parse(json) as SemanticIr);
    return {
      version,
      steps: calculationOrder(graph).map(({ needs, previous, ...step }) => ({
        ...step,
        needs: [...needs],
        previous: [...previous],
      })),
      cycles: findCycles(graph).map((path) => [...path]),
    };
  }
}
