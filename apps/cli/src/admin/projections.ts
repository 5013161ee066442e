import { ExitCode } from '../exit-code.ts';
import { ask } from './ask.ts';

interface ProjectionStatus {
  readonly name: string;
  readonly build: number;
  readonly status: string;
  readonly position: number;
  readonly lag: number;
  readonly lag_seconds: number;
  readonly failures: number;
  readonly rebuild?: { readonly progress: number; readonly eta_seconds: number | null };
}

interface Failure {
  readonly id: string;
  readonly status: string;
  readonly position: number;
  readonly eventType: string;
  readonly streamId: string;
  readonly attempts: number;
  readonly error: string | null;
}

/** Prints how far each projection and reaction is. Exit code 1 when something failed. */
export const projectionsStatus = async (url: string, token: string | undefined): Promise<void> => {
  const status = await ask<{ overall_status: string; projections: ProjectionStatus[] }>(
    url,
    token,
    'GET',
    '/admin/projections/status',
  );
  if (!status) return;
  for (const { name, build, status: state, position, lag, lag_seconds, failures, rebuild } of status.projections) {
    const building = rebuild
      ? `  ${Math.round(rebuild.progress * 100)} % built, ${rebuild.eta_seconds ?? '?'} s to go`
      : '';
    console.log(
      `${name.padEnd(34)} build ${build}  ${state.padEnd(10)} at ${position}  behind ${lag} (${lag_seconds.toFixed(1)} s)  failures ${failures}${building}`,
    );
  }
  if (status.overall_status !== 'healthy') process.exitCode = ExitCode.thresholdFailed;
};

/** Prints what a projection could not handle, one line an event. */
export const projectionFailures = async (url: string, token: string | undefined, name: string): Promise<void> => {
  const failures = await ask<{ items: Failure[] }>(
    url,
    token,
    'GET',
    `/admin/projections/${encodeURIComponent(name)}/failures`,
  );
  for (const { id, status, position, eventType, streamId, attempts, error } of failures?.items ?? []) {
    console.log(
      `${id}  ${status.padEnd(7)} ${eventType} at ${position} of ${streamId}, tried ${attempts} times${error ? `: ${error}` : ''}`,
    );
  }
};

/** Rebuilds, rolls back, pauses or resumes a projection. */
export const changeProjection = async (
  url: string,
  token: string | undefined,
  name: string,
  verb: string,
): Promise<void> => {
  const done = await ask<{ build?: number }>(
    url,
    token,
    'POST',
    `/admin/projections/${encodeURIComponent(name)}/${verb}`,
  );
  if (done) console.log(`${name}: ${verb}${done.build === undefined ? '' : `, build ${done.build}`}`);
};

/** Fills tables with what a projection had made of the log up to a position, and prints where they are. */
export const projectionAsOf = async (
  url: string,
  token: string | undefined,
  name: string,
  past: { readonly position: number; readonly schema: string },
): Promise<void> => {
  const path = `/admin/projections/${encodeURIComponent(name)}/as-of`;
  const done = await ask<{ schema: string; events: number }>(url, token, 'POST', path, past);
  if (done) console.log(`${name}: ${done.events} events up to position ${past.position}, in schema ${done.schema}`);
};

/** Retries or discards a failed event. Exit code 1 when its stream is still stuck. */
export const settleFailure = async (
  url: string,
  token: string | undefined,
  failure: string,
  verb: 'retry' | 'discard',
  reason?: string,
): Promise<void> => {
  const path = `/admin/projections/failures/${encodeURIComponent(failure)}/${verb}`;
  const drained = await ask<{ handled: number; waiting: number; error: string | null }>(
    url,
    token,
    'POST',
    path,
    reason && { reason },
  );
  if (!drained) return;
  console.log(`${drained.handled} handled, ${drained.waiting} waiting${drained.error ? `: ${drained.error}` : ''}`);
  if (drained.error !== null) process.exitCode = ExitCode.thresholdFailed;
};
