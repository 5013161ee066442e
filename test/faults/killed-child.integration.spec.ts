import { untilTrue } from '../setup/until-true.ts';
import { childProcesses, signalAll } from './child-processes.ts';
import { Installation, longText, upload } from './installation.ts';

describe('a converter that is killed in the middle of a file', () => {
  let installation: Installation;
  beforeEach(async () => (installation = await Installation.onCopy()));
  afterEach(() => installation.end());

  it('fails that file, which may be tried again, and no other', async () => {
    const server = await installation.start();
    expect(childProcesses(server, 'conversion-child').length).toBeGreaterThan(0);
    const { body } = await upload(server, 'victim.md', longText('Victim'));
    const read = async () => (await fetch(`${server.url}/api/v1/documents/${body.id}`)).json();
    // Whichever child has the file, and whenever it gets it.
    await untilTrue(async () => {
      signalAll(childProcesses(server, 'conversion-child'), 'SIGKILL');
      return ((await read()) as { status: string }).status === 'conversion_failed';
    }, 30);
    expect(await read()).toMatchObject({
      version: 0,
      failure: { code: 'corrupt', stage: 'conversion', retryable: true },
    });
    const next = await upload(server, 'next.md', '# Next\n', { prefer: 'wait=30' });
    expect([next.status, next.body.status]).toEqual([201, 'analysed']);
  }, 60_000);
});
