import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ContentStore, Database } from '#platform';
import { buildGraph, lineage, nodeIdOf, type DocumentGraph, type Reached, type SemanticIr } from '#semantics';
import { TermNotFound } from '../domain/analysis.errors.ts';
import type { ImpactView, LineageView, ReachedNodeView } from '../graph.view.ts';
import { findSemanticIr } from './find-semantic-ir.ts';

interface TermInGraph {
  readonly version: number;
  readonly graph: DocumentGraph;
  readonly node: LineageView['node'];
}

const toView = ({ node, distance }: Reached): ReachedNodeView => ({ ...node, distance });

/** Reads the graph and looks up one of its nodes: a term, or a parameter, formula, table or section. */
const findTerm = async (
  database: Database,
  contents: ContentStore,
  query: GetLineage | GetImpact,
): Promise<TermInGraph> => {
  const { json, version } = await findSemanticIr(database, contents, query.documentId, query.version);
  const ir = JSON.parse(json) as SemanticIr;
  const graph = buildGraph(ir);
  const wanted = nodeIdOf(ir, query.termId);
  const node = graph.nodes.find(({ id }) => id === wanted);
  if (!node) throw new TermNotFound(`Version ${version} has no term ${query.termId}.`);
  return { version, graph, node };
};

/** What a term rests on, and what rests on it. */
export class GetLineage extends Query<LineageView> {
  constructor(
    readonly documentId: string,
    readonly termId: string,
    readonly version: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetLineage)
export class GetLineageHandler implements IQueryHandler<GetLineage> {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentStore,
  ) {}

  async execute(query: GetLineage): Promise<LineageView> {
    const { version, graph, node } = await findTerm(this.database, this.contents, query);
    return {
      version,
      node,
      back: lineage(graph, node.id, 'back').map(toView),
      forward: lineage(graph, node.id, 'forward').map(toView),
    };
  }
}

/** What a change of a term reaches, and in which sections. */
export class GetImpact extends Query<ImpactView> {
  constructor(
    readonly documentId: string,
    readonly termId: string,
    readonly version: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetImpact)
export class GetImpactHandler implements IQueryHandler<GetImpact> {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentStore,
  ) {}

  async execute(query: GetImpact): Promise<ImpactView> {
    const { version, graph, node } = await findTerm(this.database, this.contents, query);
    const affected = lineage(graph, node.id, 'forward').map(toView);
    const places = new Set(affected.map(({ sectionId }) => sectionId));
    return { version, node, affected, sections: graph.nodes.filter(({ id }) => places.has(id)) };
  }
}
