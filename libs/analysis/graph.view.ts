/** Something that the document defines or says in one place. */
export class GraphNodeView {
  /** The id that it has in the semantic IR. */
  readonly id!: string;
  readonly kind!: 'term' | 'parameter' | 'formula' | 'table' | 'section';
  readonly label!: string;
  /** Innermost section that it stands in. */
  readonly sectionId!: string | null;
  readonly start!: number;
  readonly end!: number;
}

/** `from` uses or defines `to`. */
export class GraphEdgeView {
  readonly from!: string;
  readonly to!: string;
  readonly kind!: 'uses' | 'defines';
  /** `input`: its value is needed; `previous`: its value of an earlier period; `mention`: named in prose; `place`: stands in that section. */
  readonly role!: 'input' | 'previous' | 'mention' | 'place';
}

/** A symbol of a formula without a definition. */
export class UnresolvedSymbolView {
  readonly formulaId!: string;
  readonly symbol!: string;
  readonly start!: number;
  readonly end!: number;
}

/** What depends on what in one version. */
export class GraphView {
  readonly version!: number;
  readonly nodes!: GraphNodeView[];
  readonly edges!: GraphEdgeView[];
  /** Ids of what rests on nothing else. */
  readonly roots!: string[];
  /** Ids of what nothing else rests on. */
  readonly leaves!: string[];
  /** Each the ids on the way around, from the first in the text. */
  readonly cycles!: string[][];
  readonly unresolved!: UnresolvedSymbolView[];
}

/** A node that can be reached. */
export class ReachedNodeView extends GraphNodeView {
  /** Length of the shortest way. */
  readonly distance!: number;
}

/** What a term rests on, and what rests on it; the nearest first. */
export class LineageView {
  readonly version!: number;
  readonly node!: GraphNodeView;
  readonly back!: ReachedNodeView[];
  readonly forward!: ReachedNodeView[];
}

/** What a change of a term reaches. */
export class ImpactView {
  readonly version!: number;
  readonly node!: GraphNodeView;
  readonly affected!: ReachedNodeView[];
  /** The sections in which something affected stands. */
  readonly sections!: GraphNodeView[];
}

/** A thing to compute or to look up. */
export class CalculationStepView {
  readonly node!: GraphNodeView;
  /** 0 for an input; otherwise one more than the latest of what it needs. */
  readonly step!: number;
  /** Ids of what must be there before. */
  readonly needs!: string[];
  /** Ids of what is needed of an earlier period. */
  readonly previous!: string[];
}

/** The formulas in an order in which they can be computed, with their inputs. */
export class CalculationOrderView {
  readonly version!: number;
  readonly steps!: CalculationStepView[];
  /** Formulas on a cycle cannot be computed and are no steps. */
  readonly cycles!: string[][];
}
