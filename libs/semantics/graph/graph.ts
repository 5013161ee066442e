import type { Span } from '#kernel';

export type GraphNodeKind = 'term' | 'parameter' | 'formula' | 'table' | 'section';

/** Something that the document defines or says in one place. Its id is that of the semantic IR. */
export interface GraphNode extends Span {
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly label: string;
  /** Innermost section; null before the first heading. */
  readonly sectionId: string | null;
}

/**
 * `input`: the value is needed. `previous`: the value of an earlier period is needed, so that it closes no cycle.
 * `mention`: named in prose only. `place`: stands in that section.
 */
export type GraphRole = 'input' | 'previous' | 'mention' | 'place';

/** `from` uses `to`, or `from` defines `to`. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'uses' | 'defines';
  readonly role: GraphRole;
}

/** A symbol of a formula for which the document has no definition. */
export interface UnresolvedSymbol extends Span {
  readonly formulaId: string;
  readonly symbol: string;
}

/** What depends on what in one version; in the order of its text. */
export interface DocumentGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly unresolved: readonly UnresolvedSymbol[];
}
