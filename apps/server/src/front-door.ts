import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import {
  correlationId,
  CORRELATION_HEADER,
  OperatorFault,
  problemDetails,
  PROBLEM_TYPE,
  type Lifecycle,
} from '#platform';

const PROBE = /^\/(?:api\/v1\/)?health(?:\/(\w+))?(?:\?|$)/;

/**
 * Owns the port from the first moment, so that a taken port is known before anything starts and probes are answered while
 * migrations run. The application takes the requests over when it is ready.
 */
export class FrontDoor {
  readonly server: Server;
  private behind: RequestListener;

  constructor(lifecycle: Lifecycle) {
    this.behind = (request, response) => notYet(lifecycle, request, response);
    this.server = createServer((request, response) => this.behind(request, response));
  }

  /** @throws OperatorFault in words for the operator when the address cannot be had */
  async open(port: number, host: string): Promise<number> {
    try {
      this.server.listen(port, host);
      await once(this.server, 'listening');
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      const reason = taken ? 'another program uses it. Stop that, or set PORT.' : String(error);
      throw new OperatorFault(`Cannot listen on ${host}:${port}: ${reason}`, { cause: error });
    }
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  leadTo(application: RequestListener): void {
    this.behind = application;
  }

  /** No new clients; those inside get `graceMs` to finish. */
  async close(graceMs: number): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise<void>((done) => this.server.close(() => done()));
    const grace = setTimeout(() => this.server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(grace);
  }
}

const notYet = ({ phase }: Lifecycle, request: IncomingMessage, response: ServerResponse): void => {
  const id = correlationId(request.headers[CORRELATION_HEADER]);
  const probe = PROBE.exec(request.url ?? '');
  const alive = probe?.[1] === 'live';
  const body = probe
    ? { status: alive ? 'healthy' : 'unhealthy', message: alive ? 'Runs.' : `Is ${phase}.` }
    : problemDetails(
        { status: 503, code: 'starting', detail: 'The server is starting. Try again in a moment.' },
        { url: request.url ?? '/', correlationId: id },
      );
  response.writeHead(alive ? 200 : 503, {
    'Content-Type': probe ? 'application/json; charset=utf-8' : PROBLEM_TYPE,
    'Cache-Control': 'no-store',
    'Retry-After': '1',
    'X-Correlation-ID': id,
    // The next request shall find the application.
    Connection: 'close',
  });
  response.end(JSON.stringify(body));
};
