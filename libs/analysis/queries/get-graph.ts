import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ContentStore, Database } from '#platform';
import { buildGraph, findCycles, rootsAndLeaves, type SemanticIr } from '#semantics';
import type { GraphView } from '../graph.view.ts';
import { findSemanticIr } from './find-semantic-ir.ts';

/** The dependency graph of an analysed version. */
export class GetGraph extends Query<GraphView> {
  constructor(
    readonly documentId: string,
    readonly version: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetGraph)
export class GetGraphHandler implements IQueryHandler<GetGraph> {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentStore,
  ) {}

  async execute(query: GetGraph): Promise<GraphView> {
    const { json, version } = await findSemanticIr(this.database, this.contents, query.documentId, query.version);
    const { nodes, edges, unresolved } = buildGraph(JSON.parse(json) as SemanticIr);
    const graph = { nodes: [...nodes], edges: [...edges], unresolved: [...unresolved] };
    const { roots, leaves } = rootsAndLeaves(graph);
    return {
      version,
      ...graph,
      roots: [...roots],
      leaves: [...leaves],
      cycles: findCycles(graph).map((path) => [...path]),
    };
  }
}
