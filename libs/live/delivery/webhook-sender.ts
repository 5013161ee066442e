import { signedHeaders } from './signature.ts';
import { postMessage, type Posted, type PostOptions } from './post-message.ts';

const TIMEOUT_MS = 10_000;

export interface Sending {
  readonly url: string;
  readonly secret: string;
  /** The same at every try: receivers tell repetitions by it. */
  readonly id: string;
  readonly body: string;
  readonly at: Date;
}

/** Signs messages and sends them, each try within ten seconds. */
export class WebhookSender {
  private readonly options: PostOptions;

  constructor(options: Pick<PostOptions, 'reach'> & Partial<PostOptions>) {
    this.options = { timeoutMs: TIMEOUT_MS, ...options };
  }

  /** Never rejects, but for `signal`. */
  send({ url, secret, id, body, at }: Sending, signal: AbortSignal): Promise<Posted> {
    const timestamp = Math.floor(at.getTime() / 1000);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'DocSense-Webhooks/1.0',
      ...signedHeaders(secret, { id, timestamp, body }),
    };
    return postMessage({ url, headers, body }, this.options, signal);
  }
}
