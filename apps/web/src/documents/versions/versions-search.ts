/** What the address of the versions tab says after `?`. */
export interface VersionsSearch {
  /** Compare this version… */
  readonly from?: number;
  /** …with this one. */
  readonly to?: number;
  /** Default: in one text. */
  readonly layout?: 'side';
}

/** What the address of the editor says after `?`. */
export interface EditSearch {
  /** Id of the one block to edit; absent: all of the text. */
  readonly block?: string;
}

const version = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : undefined;

/** Reads the address; what makes no sense is left out. */
export const versionsSearch = (search: Readonly<Record<string, unknown>>): VersionsSearch => {
  const from = version(search['from']);
  const to = version(search['to']);
  return {
    ...(from === undefined || to === undefined ? {} : { from, to }),
    ...(search['layout'] === 'side' ? { layout: 'side' } : {}),
  };
};

export const editSearch = ({ block }: Readonly<Record<string, unknown>>): EditSearch =>
  typeof block === 'string' && /^(?:v\d+)?b\d+$/.test(block) ? { block } : {};
