/** The sections of the settings, in the order of their navigation; `sections.tsx` says what each of them shows. */
export const SECTION_NAMES = ['appearance', 'review', 'webhooks', 'api'] as const;

export type SectionName = (typeof SECTION_NAMES)[number];
