import { untilTrue } from './until-true.ts';

export interface StreamedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EventStream {
  readonly response: Response;
  /** What was heard so far, pings left out. */
  readonly heard: readonly StreamedEvent[];
  /** Resolves when so many messages of this kind were heard. */
  until(event: string, count?: number): Promise<void>;
  close(): void;
}

/** Listens to server-sent events as a browser does. */
export const openEventStream = async (url: string, lastEventId?: string): Promise<EventStream> => {
  const leaving = new AbortController();
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const response = await fetch(url, { headers, signal: leaving.signal });
  const heard: StreamedEvent[] = [];
  const listen = async (): Promise<void> => {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const messages = (text + chunk).split('\n\n');
      text = messages.pop() ?? '';
      heard.push(...messages.map(parse).filter(({ event }) => event !== 'ping' && event !== ''));
    }
  };
  // It ends by being closed, or by the server going down; what was heard until then counts.
  listen().catch(() => undefined);
  return {
    response,
    heard,
    until: (event, count = 1) => untilTrue(() => heard.filter((it) => it.event === event).length >= count),
    close: () => leaving.abort(),
  };
};

const parse = (message: string): StreamedEvent => {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(message)?.[1] ?? '';
  const data = field('data');
  return {
    id: field('id'),
    event: field('event'),
    data: data === '' ? {} : (JSON.parse(data) as StreamedEvent['data']),
  };
};
