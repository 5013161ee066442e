import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { hostOf, mayReach, urlFault, type Reach } from './address-policy.ts';

const EXCERPT_BYTES = 512;

export interface Resolved {
  readonly address: string;
  readonly family: number;
}

export interface PostOptions {
  readonly reach: Reach;
  /** Milliseconds for all of it: look-up, connection, answer. */
  readonly timeoutMs: number;
  /** All addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly Resolved[]>;
}

/** What became of one attempt. */
export interface Posted {
  /** Of the answer; null when there was none. */
  readonly status: number | null;
  /** Why there was none, or why the answer is no success. */
  readonly error: string | null;
  /** The beginning of the answer's body. */
  readonly excerpt: string | null;
}

interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

class Refused extends Error {}

const resolveAll = (host: string): Promise<readonly Resolved[]> => lookup(host, { all: true });

/**
 * Sends one message, once. The host is looked up once, every address of it is checked, and the connection goes to those
 * addresses and no others: a second look-up could answer something else. Redirects are answers like any other, no success.
 * Never rejects, but for `signal`.
 */
export const postMessage = async (
  message: Message,
  { reach, timeoutMs, resolve = resolveAll }: PostOptions,
  signal: AbortSignal,
): Promise<Posted> => {
  const limit = AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([signal, limit]);
  try {
    const fault = urlFault(message.url, reach);
    if (fault !== null) throw new Refused(`Not sent: ${fault}.`);
    const url = new URL(message.url);
    const addresses = await orAborted(addressesOf(url, reach, resolve), either);
    const response = await orAborted(send(url, message, addresses, either), either);
    const excerpt = await orAborted(beginning(response), either);
    const status = response.statusCode ?? 0;
    const error = status >= 200 && status < 300 ? null : `The receiver answered ${status}.`;
    return { status, error, excerpt };
  } catch (error) {
    signal.throwIfAborted();
    const words = limit.aborted ? `No answer within ${timeoutMs / 1000} seconds.` : wordsOf(error);
    return { status: null, error: words, excerpt: null };
  }
};

const addressesOf = async (
  url: URL,
  reach: Reach,
  resolve: (host: string) => Promise<readonly Resolved[]>,
): Promise<readonly Resolved[]> => {
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family === 0 ? await resolve(host) : [{ address: host, family }];
  const wrong = addresses.find(({ address }) => !mayReach(address, reach));
  if (wrong) throw new Refused(`Not sent: ${host} leads to ${wrong.address}, which is not a public address.`);
  if (addresses.length === 0) throw new Refused(`Not sent: ${host} leads nowhere.`);
  return addresses;
};

const send = (
  url: URL,
  { headers, body }: Message,
  addresses: readonly Resolved[],
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((answered, failed) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      signal,
      // A connection of its own: a kept one may lead to an address that was checked for another message.
      agent: false,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
      lookup: (_host, { all }, found) => {
        const [first] = addresses;
        if (all) found(null, [...addresses]);
        else found(null, first?.address ?? '', first?.family);
      },
    });
    request.once('response', answered);
    request.once('error', failed);
    request.end(body);
  });

/** The first bytes of an answer as text; the rest is not waited for. */
const beginning = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= EXCERPT_BYTES) break;
  }
  response.destroy();
  const text = Buffer.concat(chunks).subarray(0, EXCERPT_BYTES).toString('utf8');
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
};

/** A look-up cannot be called off, but need not be waited for. */
const orAborted = async <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> => {
  // It may fail after it has lost the race, when nobody listens any more.
  work.catch(() => undefined);
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

/** Codes say enough, and messages of the network may name more than the owner of a webhook should read. */
const wordsOf = (error: unknown): string => {
  if (error instanceof Refused) return error.message;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return `The receiver could not be reached${typeof code === 'string' ? ` (${code})` : ''}.`;
};
