import type { Configuration } from '#platform';
import type { Reach } from './address-policy.ts';

/** In production messages leave for the world only; elsewhere also for receivers on this machine. */
export const reachOf = ({ environment }: Pick<Configuration, 'environment'>): Reach =>
  environment === 'production' ? 'world' : 'world and here';
