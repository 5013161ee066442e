import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client.ts';

interface Span {
  /** UTF-16 units of the version's Markdown. */
  readonly start: number;
  readonly end: number;
}

export interface IrTerm extends Span {
  readonly id: string;
  readonly name: string;
  readonly form: 'table' | 'means' | 'colon' | 'label' | 'quoted' | 'acronym' | 'where';
  readonly definition: string;
  readonly definitionSpan: Span;
  readonly aliases: readonly string[];
  readonly uses: readonly Span[];
}

export interface IrParameter extends Span {
  readonly id: string;
  readonly name: string;
  readonly symbol: string | null;
  readonly value: { readonly value: string; readonly unit: string | null } | null;
  readonly valueSpan: Span | null;
  readonly description: string | null;
  readonly unit: string | null;
  readonly range: string | null;
  readonly fallback: string | null;
  readonly frequency: string | null;
  readonly source: 'table' | 'formula' | 'definition' | 'prose';
}

export interface IrSymbol extends Span {
  readonly name: string;
}

export interface IrFormula extends Span {
  readonly id: string;
  readonly text: string;
  readonly notation: 'plain' | 'latex';
  readonly parsed: boolean;
  readonly problem: { readonly code: string; readonly message: string; readonly at: Span } | null;
  readonly defines: IrSymbol | null;
  readonly symbols: readonly IrSymbol[];
}

export interface IrTable extends Span {
  readonly id: string;
  readonly kind: 'other' | 'definitions' | 'parameters' | 'data';
  readonly columns: readonly { readonly text: string; readonly type: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly cells: readonly { readonly text: string }[] }[];
}

export interface IrReference extends Span {
  readonly id: string;
  readonly kind: 'appendix' | 'table' | 'section' | 'figure' | 'equation' | 'document';
  readonly label: string;
  readonly target: string | null;
  readonly external: boolean;
}

export interface IrCalendar {
  readonly schedules: readonly (Span & { readonly activity: string; readonly frequency: string })[];
  readonly periods: readonly (Span & { readonly dayType: string | null })[];
  readonly times: readonly (Span & { readonly zone: string | null })[];
  readonly markets: readonly (Span & { readonly name: string })[];
  readonly documentZone: string | null;
}

export interface IrSource extends Span {
  readonly mention: string;
  readonly provider: string | null;
}

/** What the model tab shows of the semantic IR (`docs/semantic-ir.schema.json`). */
export interface Ir {
  readonly sections: readonly (Span & {
    readonly id: string;
    readonly heading: string;
    readonly number: string | null;
  })[];
  readonly blocks: readonly (Span & { readonly id: string })[];
  readonly terms: readonly IrTerm[];
  readonly parameters: readonly IrParameter[];
  readonly formulas: readonly IrFormula[];
  readonly tables: readonly IrTable[];
  readonly references: readonly IrReference[];
  readonly calendar: IrCalendar;
  readonly dataSources: readonly IrSource[];
}

export type Graph = Schemas['GraphView'];
export type GraphNode = Schemas['GraphNodeView'];

/** What was understood of a version. */
export const irQuery = (documentId: string, version: number) =>
  queryOptions({
    queryKey: ['version', documentId, version, 'ir'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await answer(
        api.GET('/api/v1/documents/{documentId}/semantic-ir', {
          params: { path: { documentId }, query: { version, format: 'json' } },
          signal,
        }),
      )) as unknown as Ir,
  });

/** What depends on what in a version. */
export const graphQuery = (documentId: string, version: number) =>
  queryOptions({
    queryKey: ['version', documentId, version, 'graph'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/graph', {
          params: { path: { documentId }, query: { version } },
          signal,
        }),
      ),
  });

/** What a node rests on, and what rests on it. */
export const lineageQuery = (documentId: string, version: number, termId: string) =>
  queryOptions({
    queryKey: ['version', documentId, version, 'lineage', termId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/terms/{termId}/lineage', {
          params: { path: { documentId, termId }, query: { version } },
          signal,
        }),
      ),
  });

/** What a change of a node reaches. */
export const impactQuery = (documentId: string, version: number, termId: string) =>
  queryOptions({
    queryKey: ['version', documentId, version, 'impact', termId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/terms/{termId}/impact', {
          params: { path: { documentId, termId }, query: { version } },
          signal,
        }),
      ),
  });

/** The order in which formulas can be computed. */
export const orderQuery = (documentId: string, version: number) =>
  queryOptions({
    queryKey: ['version', documentId, version, 'order'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/calculation-order', {
          params: { path: { documentId }, query: { version } },
          signal,
        }),
      ),
  });
