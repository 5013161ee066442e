/** A day, or a time of a day to the minute or finer, with or without its distance from UTC. */
export const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** The time that such a text means; without a distance it is in UTC, and a day alone is its first moment. */
export const momentOf = (text: string): Date =>
  new Date(/T.*(Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
