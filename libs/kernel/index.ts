export { Clock } from './clock.ts';
export { replay, type Decider, type Decision, type Snapshots } from './decider.ts';
export { DomainError, type ErrorKind } from './errors.ts';
export type { DomainEvent, EventMetadata, EventsOf, Recorded } from './event.ts';
export { registerEvents, type EventType, type EventTypes } from './event-types.ts';
export { Ids } from './ids.ts';
export { digest } from './digest.ts';
export type { Span } from './span.ts';
export { boxesAround, decodeWords, encodeWords, WordEncoder, type PageBox, type PlacedWord } from './word-places.ts';
