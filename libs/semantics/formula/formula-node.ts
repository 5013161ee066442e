import type { Span } from '#kernel';

/** A formula as a tree. Spans are offsets into the Markdown. */
export type FormulaNode = Span &
  (
    | { readonly kind: 'number'; readonly value: string }
    | { readonly kind: 'symbol'; readonly name: string; readonly subscripts: readonly string[] }
    | { readonly kind: 'unary'; readonly op: '-' | '+' | '!' | '%'; readonly of: FormulaNode }
    | {
        readonly kind: 'binary';
        readonly op: '+' | '-' | '*' | '/' | '^' | 'mod';
        readonly left: FormulaNode;
        readonly right: FormulaNode;
      }
    | {
        readonly kind: 'relation';
        readonly op: '=' | '<' | '>' | '<=' | '>=' | '!=' | 'in' | '~';
        readonly left: FormulaNode;
        readonly right: FormulaNode;
      }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
    | {
        readonly kind: 'series';
        readonly op: 'sum' | 'prod';
        readonly index: string | null;
        readonly from: FormulaNode | null;
        readonly to: FormulaNode | null;
        readonly of: FormulaNode;
      }
    | {
        readonly kind: 'cases';
        readonly branches: readonly {
          readonly value: FormulaNode;
          /** As written; null for "otherwise". */
          readonly when: string | null;
          /** Null for "otherwise", and where the condition is in words. */
          readonly test: FormulaNode | null;
        }[];
      }
    | { readonly kind: 'absolute'; readonly of: FormulaNode }
  );
