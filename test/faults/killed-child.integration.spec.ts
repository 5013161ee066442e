import { untilTrue } from '../setup/until-true.ts';
import { childProcesses, signalAll } from './child-processes.ts';
import { Installation, upload } from './installation.ts';

describe('a converter that is killed in the middle of a file', () => {
  let installation: Installation;
  beforeEach(async () => (installation = await Installation.onCopy()));
  afterEach(() => installation.end());

  it('fails that file, which may be tried again, and no other', async () => {
    const server = await installation.start();
    const stopped = childProcesses(server, 'conversion-child');
    expect(stopped.length).toBeGreaterThan(0);
    // So that they hold the file for as long as it takes to kill them.
    signalAll(stopped, 'SIGSTOP');
    const { body } = await upload(server, 'victim.md', '# Victim\n');
    await untilTrue(async () => (await installation.counts())['ConversionStarted'] === 1);
    signalAll(stopped, 'SIGKILL');
    const read = async () => (await fetch(`${server.url}/api/v1/documents/${body.id}`)).json();
    await untilTrue(async () => ((await read()) as { status: string }).status === 'conversion_failed');
    expect(await read()).toMatchObject({
      version: 0,
      failure: { code: 'corrupt', stage: 'conversion', retryable: true },
    });
    const next = await upload(server, 'next.md', '# Next\n', { prefer: 'wait=30' });
    expect([next.status, next.body.status]).toEqual([201, 'analysed']);
  }, 60_000);
});
