import type { Graph, Ir } from './model-ir.ts';

/** What every part of the model is shown from. */
export interface PartProps {
  readonly documentId: string;
  readonly version: number;
  readonly ir: Ir;
  readonly graph: Graph;
  readonly markdown: string;
  /** Words to filter by, in lower case; empty for all. */
  readonly q: string;
  /** Id of what is looked at. */
  readonly node: string | undefined;
}
