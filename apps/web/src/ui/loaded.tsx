import type { ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';

interface Query<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface Props<Data> {
  readonly query: Query<Data>;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** The data of a query once it is there; until then that it is coming, or why not. Old data stays when a later read fails. */
export const Loaded = <Data,>({ query, lines, children }: Props<Data>) => {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} reset={() => void query.refetch()} />;
  return <LoadingState {...(lines === undefined ? {} : { lines })} />;
};
