import { MOMENT, momentOf } from './moment.ts';

/** A moment in the history of one thing: when a version was its latest one, a position of the log, or a time. */
export type AsOf =
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'position'; readonly position: number }
  | { readonly kind: 'time'; readonly time: Date };

/** `v3`, `4711`, or a day or time as `from` and `to` take it. A day alone means its first moment. */
export const AS_OF = new RegExp(String.raw`^v[1-9]\d{0,8}$|^\d{1,15}$|${MOMENT.source}`);

/** The moment that a text means; it matches `AS_OF`. */
export const parseAsOf = (text: string): AsOf => {
  if (text.startsWith('v')) return { kind: 'version', version: Number(text.slice(1)) };
  if (/^\d+$/.test(text)) return { kind: 'position', position: Number(text) };
  return { kind: 'time', time: momentOf(text) };
};

interface Happening {
  readonly position: number;
  readonly at: Date;
  /** The version that it made, if it made one. */
  readonly made?: number | undefined;
}

/**
 * What of a history, in its order, had happened at a moment. As of a version: all until the next one was made. Undefined when that
 * version was never made.
 */
export const happenedBy = <It extends Happening>(history: readonly It[], asOf: AsOf): readonly It[] | undefined => {
  switch (asOf.kind) {
    case 'position':
      return history.filter(({ position }) => position <= asOf.position);
    case 'time':
      return history.filter(({ at }) => at <= asOf.time);
    case 'version': {
      if (!history.some(({ made }) => made === asOf.version)) return undefined;
      const next = history.findIndex(({ made = 0 }) => made > asOf.version);
      return next < 0 ? history : history.slice(0, next);
    }
  }
};
