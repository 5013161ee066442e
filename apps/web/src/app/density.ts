import { useSyncExternalStore } from 'react';
import { readPreference, writePreference } from './preferences.ts';

export const DENSITIES = ['comfortable', 'compact'] as const;

export type Density = (typeof DENSITIES)[number];

const listeners = new Set<() => void>();

const current = (): Density => (document.documentElement.dataset['density'] === 'compact' ? 'compact' : 'comfortable');

/** How close rows stand, for every table of the client; remembered. */
export const setDensity = (density: Density): void => {
  document.documentElement.dataset['density'] = density;
  writePreference('density', density);
  for (const listener of listeners) listener();
};

export const useDensity = (): Density =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, current);

document.documentElement.dataset['density'] = readPreference('density') ?? 'comfortable';
