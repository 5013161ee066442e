export const MODEL_PARTS = [
  'terms',
  'parameters',
  'formulas',
  'tables',
  'references',
  'calendar',
  'sources',
  'graph',
  'order',
] as const;

export type ModelPart = (typeof MODEL_PARTS)[number];

export const MAX_DEPTH = 5;

/** What the address of the model tab says after `?`. */
export interface ModelSearch {
  /** Default: `terms`. */
  readonly part?: ModelPart;
  /** Id of what is looked at. */
  readonly node?: string;
  /** Words to filter by. */
  readonly q?: string;
  /** How many steps around the node the graph shows; absent: all of it, where it is small enough. */
  readonly depth?: number;
  /** Whether the graph shows sections too. */
  readonly sections?: true;
}

/** Reads the address; what makes no sense is left out. */
export const modelSearch = (search: Readonly<Record<string, unknown>>): ModelSearch => {
  const part = MODEL_PARTS.find((name) => name === search['part'] && name !== 'terms');
  const { node, q, depth, sections } = search;
  return {
    ...(part === undefined ? {} : { part }),
    ...(typeof node === 'string' && node !== '' ? { node } : {}),
    // `?q=12` is read as a number.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q) } : {}),
    ...(typeof depth === 'number' && Number.isInteger(depth) && depth >= 1 && depth <= MAX_DEPTH ? { depth } : {}),
    ...(sections === true ? { sections } : {}),
  };
};
