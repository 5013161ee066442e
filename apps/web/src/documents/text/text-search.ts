export const TEXT_VIEWS = ['rendered', 'original', 'markdown'] as const;

export type TextView = (typeof TEXT_VIEWS)[number];

/** What the address of the document tab says after `?`. */
export interface TextSearch {
  /** Default: `rendered`. */
  readonly view?: TextView;
  /** Default: the latest one. */
  readonly version?: number;
  /** A place in the version's Markdown (UTF-16 units) to scroll to and mark… */
  readonly at?: number;
  /** …up to here. */
  readonly end?: number;
}

const whole = (value: unknown, least: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least ? value : undefined;

/** Reads the address; what makes no sense is left out. */
export const textSearch = (search: Readonly<Record<string, unknown>>): TextSearch => {
  const view = TEXT_VIEWS.find((name) => name === search['view'] && name !== 'rendered');
  const version = whole(search['version'], 1);
  const at = whole(search['at'], 0);
  const end = whole(search['end'], at ?? 0);
  return {
    ...(view === undefined ? {} : { view }),
    ...(version === undefined ? {} : { version }),
    ...(at === undefined ? {} : { at }),
    ...(at === undefined || end === undefined ? {} : { end }),
  };
};
