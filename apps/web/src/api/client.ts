import createClient from 'openapi-fetch';
import { OfflineError, Problem, type ProblemBody } from './problem.ts';
import type { components, paths } from './schema.ts';

/** The views and requests of the API, by the names that OpenAPI gives them. */
export type Schemas = components['schemas'];

/** The API, typed from the committed `openapi.json`. Wrap calls in `answer`. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  querySerializer: { array: { style: 'form', explode: true } },
});

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * What a call answered.
 * @throws Problem as the API described it, OfflineError when nobody answered
 */
export const answer = async <Data>(call: Promise<Answered<Data>>): Promise<NonNullable<Data>> => {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new OfflineError({ cause });
  });
  if (!response.ok) throw new Problem(response.status, problemBody(error));
  // Answers without a body have the type `never` already.
  return data as NonNullable<Data>;
};

const problemBody = (error: unknown): ProblemBody =>
  typeof error === 'object' && error !== null && 'code' in error ? (error as ProblemBody) : {};
