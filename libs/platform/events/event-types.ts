import pg from 'pg';

const JSONB = 3802;
/** Texts up to this long are remembered: `meta` is the same for event after event. */
const SHORT = 256;

let last = { text: '', value: undefined as unknown };

/** The value is shared by equal texts: events are never changed. */
const json = (text: string): unknown => {
  if (text.length > SHORT) return JSON.parse(text);
  if (text !== last.text) last = { text, value: JSON.parse(text) };
  return last.value;
};

/** How the columns of `events` are read when there are many of them. */
export const EVENT_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === JSONB ? json : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
