import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { multipart } from './multipart.ts';

/** Counts of an answer's members are checked where they matter; here they are whatever JSON held. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Body;
  readonly text: string;
}

interface Asked {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface UploadOptions {
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks an application as a client does, without a port. Paths are those behind `/api/v1`. */
export class ApiClient {
  constructor(private readonly app: () => NestFastifyApplication) {}

  get<Body>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<Body>> {
    return this.ask('GET', path, { headers });
  }

  post<Body>(path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer<Body>> {
    return this.ask('POST', path, { body, headers });
  }

  async ask<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    { body, headers }: Asked = {},
  ): Promise<Answer<Body>> {
    const response = await this.app().inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    return answerOf(response);
  }

  /** Sends a file as `POST /documents`, the fields before it. */
  async upload<Body>(
    filename: string,
    content: string | Uint8Array,
    { fields = {}, headers = {} }: UploadOptions = {},
  ): Promise<Answer<Body>> {
    const sent = multipart([
      ...Object.entries(fields).map(([name, value]) => ({ name, content: value })),
      { name: 'file', filename, content },
    ]);
    const response = await this.app().inject({
      method: 'POST',
      url: '/api/v1/documents',
      payload: sent.payload,
      headers: { ...sent.headers, ...headers },
    });
    return answerOf(response);
  }
}

type Injected = Awaited<ReturnType<NestFastifyApplication['inject']>>;

const answerOf = <Body>(response: Injected): Answer<Body> => ({
  status: response.statusCode,
  headers: Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
  ),
  body: /[/+]json/.test(String(response.headers['content-type'])) ? response.json<Body>() : (undefined as Body),
  text: response.body,
});
