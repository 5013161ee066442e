/** The tabs of a repository; the one that is open is in the address. */
export const REPOSITORY_TABS = ['policies', 'yaml', 'versions'] as const;
