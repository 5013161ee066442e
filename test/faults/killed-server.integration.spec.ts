import { untilTrue } from '../setup/until-true.ts';
import { childProcesses, signalAll } from './child-processes.ts';
import { Installation, ONCE, upload, uploadMany } from './installation.ts';

const DOCUMENTS = 8;

describe('a server that ends in the middle of its work', () => {
  let installation: Installation;
  beforeEach(async () => (installation = await Installation.onCopy()));
  afterEach(() => installation.end());

  /** Some files are being converted and some texts analysed, and neither is through. */
  const untilInTheMiddle = () =>
    untilTrue(async () => {
      const { ConversionStarted = 0, DocumentConverted = 0, ...rest } = await installation.counts();
      const { AnalysisStarted = 0, AnalysisCompleted = 0 } = rest;
      return ConversionStarted > DocumentConverted && AnalysisStarted > AnalysisCompleted;
    });
  const untilAllOffered = async (documents: number) => {
    await installation.untilDone();
    await untilTrue(async () => (await installation.counts())['FeedbackOffered'] === documents);
  };

  it('by kill -9: after a restart everything is done once', async () => {
    const first = await installation.start();
    await uploadMany(first, DOCUMENTS);
    await untilInTheMiddle();
    first.child.kill('SIGKILL');
    await first.ended();
    await installation.start();
    await untilAllOffered(DOCUMENTS);
    expect(await installation.histories()).toEqual(Array<string>(DOCUMENTS).fill(ONCE));
  }, 90_000);

  it('by SIGTERM to its whole group: it ends in time, no file is blamed, and everything is done once', async () => {
    const first = await installation.start();
    await uploadMany(first, DOCUMENTS);
    await untilInTheMiddle();
    const asked = performance.now();
    signalAll([...childProcesses(first), first.child.pid ?? 0], 'SIGTERM');
    expect(await first.ended()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(15_000);
    await installation.start();
    await untilAllOffered(DOCUMENTS);
    expect(await installation.histories()).toEqual(Array<string>(DOCUMENTS).fill(ONCE));
  }, 90_000);

  it('by SIGTERM while its children hang: the work is not failed but done after the restart', async () => {
    const first = await installation.start();
    await upload(first, 'read.md', '# Read\n\nIn a timely manner.\n', { prefer: 'wait=20' });
    signalAll(childProcesses(first, 'engine-child'), 'SIGSTOP');
    await upload(first, 'analysed.md', '# Analysed\n\nIn a timely manner.\n');
    await untilTrue(async () => (await installation.counts())['AnalysisStarted'] === 2);
    signalAll(childProcesses(first, 'conversion-child'), 'SIGSTOP');
    await upload(first, 'converted.md', '# Converted\n\nIn a timely manner.\n');
    await untilTrue(async () => (await installation.counts())['ConversionStarted'] === 3);
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    await installation.start();
    await untilAllOffered(3);
    expect(await installation.histories()).toEqual(Array<string>(3).fill(ONCE));
  }, 90_000);
});
