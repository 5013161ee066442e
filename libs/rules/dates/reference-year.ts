/** Year from which the dates in explanations are taken. Rules know no clock; all exchanges have published this year. */
export const REFERENCE_YEAR = 2026;
