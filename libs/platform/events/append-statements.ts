import { randomUUID } from 'node:crypto';
import type { Appended } from './append.ts';

/** An event as it goes to the server: sealed, and its data JSON. */
export interface EncodedEvent {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
}

/** What all events of one append have in common; `meta` is JSON. */
export interface EncodedEnvelope {
  readonly tenantId: string;
  readonly meta: string;
  readonly actorId: string;
  readonly correlationId: string;
  readonly causationId: string | undefined;
  readonly commandId: string | undefined;
}

/** Events for one stream; `expected` is a number as `expectedNumber` gives it. */
export interface EncodedAppend {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly EncodedEvent[];
}

/** A call of one of the append functions, prepared under its name. */
export interface AppendStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the append functions answer: numbers of 64 bits. */
export type AppendAnswer = readonly string[];

/** An array of what needs no escaping, which the driver would look for in each. */
const plainArray = (values: readonly (string | number)[]): string => `{${values.join()}}`;

const call = (name: string, values: readonly unknown[]): AppendStatement => ({
  name: name.replaceAll('_', '-'),
  text: `SELECT ${name}(${values.map((_, index) => `$${index + 1}`).join()}) AS answer`,
  values,
});

const columns = (events: readonly EncodedEvent[]): unknown[] => [
  plainArray(events.map(() => randomUUID())),
  events.map(({ type }) => type),
  plainArray(events.map(({ schemaVersion }) => schemaVersion)),
  `[${events.map(({ data }) => data).join()}]`,
];

const described = ({ meta, actorId, correlationId, causationId, commandId }: EncodedEnvelope): unknown[] => [
  meta,
  actorId,
  correlationId,
  causationId,
  commandId,
];

/** Appends to one stream. */
export const appendToStream = (
  { stream, expected, events }: EncodedAppend,
  envelope: EncodedEnvelope,
): AppendStatement => {
  const [event, ...more] = events;
  const to = [envelope.tenantId, stream, expected];
  if (!event || more.length > 0) return call('append_to_stream', [...to, ...columns(events), ...described(envelope)]);
  const { type, schemaVersion, data } = event;
  return call('append_event', [...to, randomUUID(), type, schemaVersion, data, ...described(envelope)]);
};

/** Appends to several streams, all or nothing. */
export const appendTogether = (appends: readonly EncodedAppend[], envelope: EncodedEnvelope): AppendStatement =>
  call('append_events', [
    envelope.tenantId,
    appends.map(({ stream }) => stream),
    plainArray(appends.map(({ expected }) => expected)),
    plainArray(appends.map(({ events }) => events.length)),
    ...columns(appends.flatMap(({ events }) => events)),
    ...described(envelope),
  ]);

/** Appends for several callers, each for itself: in the order of tenants and streams, no command twice. */
export const appendGroup = (appends: readonly (EncodedAppend & { envelope: EncodedEnvelope })[]): AppendStatement => {
  const envelopes = appends.map(({ envelope }) => envelope);
  return call('append_group', [
    envelopes.map(({ tenantId }) => tenantId),
    appends.map(({ stream }) => stream),
    plainArray(appends.map(({ expected }) => expected)),
    plainArray(appends.map(({ events }) => events.length)),
    envelopes.map(({ meta }) => meta),
    envelopes.map(({ actorId }) => actorId),
    envelopes.map(({ correlationId }) => correlationId),
    envelopes.map(({ causationId }) => causationId),
    envelopes.map(({ commandId }) => commandId),
    plainArray(appends.flatMap(({ events }, index) => events.map(() => index + 1))),
    ...columns(appends.flatMap(({ events }) => events)),
  ]);
};

/** Reads the answer to `appendToStream` and, by the place of a stream, to `appendTogether`. */
export const readAnswer = ([position = '', again, ...versions]: AppendAnswer, stream = 0): Appended => {
  const replayed = again === '1';
  return { version: Number(versions[replayed ? 0 : stream]), position: BigInt(position), replayed };
};

/** Reads the answer to `appendGroup` for one of its appends; undefined when its stream was at another version. */
export const readGroupAnswer = (answer: AppendAnswer, append: number): Appended | undefined => {
  const size = answer.length / 3;
  const outcome = answer[size + append];
  if (outcome === '2') return undefined;
  return {
    version: Number(answer[2 * size + append]),
    position: BigInt(answer[append] ?? ''),
    replayed: outcome === '1',
  };
};
