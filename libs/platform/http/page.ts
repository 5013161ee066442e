import { DomainError } from '#kernel';

/** The cursor is not one that this list gave out. */
export class InvalidCursor extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid-cursor';
}

/** What a page of a list begins after: the sort key of the last row shown and its id. */
export interface Cursor {
  readonly key: string;
  readonly id: string;
}

export const encodeCursor = ({ key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** What a list's cursors carry as key; anything else was not given out by it and must not reach the database. */
const CURSOR_KEYS = {
  number: /^\d{1,18}$/,
  numbers: /^\d{1,9}\/\d{1,9}$/,
  time: /^\d{4}-\d\d-\d\dT[\d:.]{8,16}Z$/,
  text: /^[\s\S]*$/,
} as const;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws `InvalidCursor` when the text is not a cursor with such a key and a UUID. */
export const decodeCursor = (text: string | undefined, key: keyof typeof CURSOR_KEYS): Cursor | undefined => {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value.length === 2) {
      const [first, id]: unknown[] = value;
      if (typeof first === 'string' && typeof id === 'string' && CURSOR_KEYS[key].test(first) && UUID.test(id)) {
        return { key: first, id };
      }
    }
  } catch {
    // Falls through: not our cursor, whatever it is.
  }
  throw new InvalidCursor('The cursor is not one that this list gave out.');
};

/** A page out of `limit + 1` rows that were read: the extra row tells that there are more. */
export const toPage = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursor: (row: Row) => Cursor,
): { items: Item[]; nextCursor: string | null } => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursor(last)) : null,
  };
};
