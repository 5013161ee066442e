import type { ExportView } from '../../libs/exports/export.view.ts';
import type { ServerProcess } from '../process/server-process.ts';
import { untilTrue } from '../setup/until-true.ts';
import { childProcesses, signalAll } from './child-processes.ts';
import { Installation, upload } from './installation.ts';

const CHILD = 'writer-child';

describe('an export that is cut off in the middle', () => {
  let installation: Installation;
  beforeEach(async () => (installation = await Installation.onCopy()));
  afterEach(() => installation.end());

  const documentOn = async (server: ServerProcess): Promise<string> =>
    (await upload(server, 'rules.md', '# Rules\n\nIn a timely manner.\n', { prefer: 'wait=20' })).body.id;
  const ask = async (server: ServerProcess, documentId: string): Promise<string> => {
    const response = await fetch(`${server.url}/api/v1/documents/${documentId}/exports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 'docx' }),
    });
    expect(response.status).toBe(202);
    return ((await response.json()) as ExportView).id;
  };
  const ended = async (server: ServerProcess, id: string): Promise<ExportView> => {
    let view: ExportView | undefined;
    await untilTrue(async () => {
      view = (await (await fetch(`${server.url}/api/v1/exports/${id}`)).json()) as ExportView;
      return view.status !== 'queued';
    }, 60);
    return view as ExportView;
  };
  /** The child that writes has been started by a first export, and hangs on the one that is asked for now. */
  const hanging = async (server: ServerProcess): Promise<{ first: ExportView; id: string }> => {
    const documentId = await documentOn(server);
    const first = await ended(server, await ask(server, documentId));
    signalAll(childProcesses(server, CHILD), 'SIGSTOP');
    const id = await ask(server, documentId);
    const { database } = installation;
    await untilTrue(async () => {
      const { rows } = await database.query("SELECT FROM pgboss.job WHERE name = 'export' AND state = 'active'");
      return rows.length === 1;
    });
    return { first, id };
  };

  it('by kill -9 of the server: after a restart it is written, once', async () => {
    const server = await installation.start();
    const { first, id } = await hanging(server);
    server.child.kill('SIGKILL');
    await server.ended();
    const done = await ended(await installation.start(), id);
    expect(done).toMatchObject({ status: 'completed', failure: null });
    expect(first.status).toBe('completed');
    expect(await installation.counts()).toMatchObject({ ExportRequested: 2, ExportCompleted: 2 });
  }, 90_000);

  it('by kill -9 of the process that writes: that export fails in words, and the next one is written', async () => {
    const server = await installation.start();
    const { first, id } = await hanging(server);
    signalAll(childProcesses(server, CHILD), 'SIGKILL');
    expect(await ended(server, id)).toMatchObject({
      status: 'failed',
      sha256: null,
      failure: { code: 'crashed', retryable: true },
    });
    const file = await fetch(`${server.url}/api/v1/exports/${id}/file`);
    expect([file.status, ((await file.json()) as { code: string }).code]).toEqual([409, 'export-failed']);
    expect(await ended(server, await ask(server, first.documentId))).toMatchObject({ status: 'completed' });
  }, 90_000);
});
