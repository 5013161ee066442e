const MINUTE_S = 60;
const HOUR_S = 3_600;

/** A span of time in the unit that people would use: whole seconds, minutes or hours. */
export const durationIn = (
  seconds: number,
): { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number } =>
  seconds < 2 * MINUTE_S
    ? { unit: 'seconds', count: Math.round(seconds) }
    : seconds < 2 * HOUR_S
      ? { unit: 'minutes', count: Math.round(seconds / MINUTE_S) }
      : { unit: 'hours', count: Math.round(seconds / HOUR_S) };
