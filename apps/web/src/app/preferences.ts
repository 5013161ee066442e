/** What this browser remembers of its user; nothing that matters to anybody else. */
const NAMES = ['language', 'density', 'colour-scheme', 'saved-views'] as const;

type PreferenceName = (typeof NAMES)[number];

/** Undefined when nothing is remembered, or nothing can be. */
export const readPreference = (name: PreferenceName): string | undefined => {
  try {
    return localStorage.getItem(`docsense.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
};

export const writePreference = (name: PreferenceName, value: string): void => {
  try {
    localStorage.setItem(`docsense.${name}`, value);
  } catch {
    // A browser that forbids storage forgets; that is its user's wish.
  }
};
