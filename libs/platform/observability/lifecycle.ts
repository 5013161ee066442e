export type Phase = 'starting' | 'migrating' | 'running' | 'stopping';

/** Where this process is between start and end; readiness follows it. */
export class Lifecycle {
  phase: Phase = 'starting';
}
