/** The tabs of the system page; the one that is open is in the address. */
export const SYSTEM_TABS = ['projections', 'health'] as const;
