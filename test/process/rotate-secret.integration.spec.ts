import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BY_ADA, peopleGround, SECRET, type PeopleGround } from '../../libs/platform/fixtures/people.ts';

const script = join(import.meta.dirname, '../../scripts/rotate-secret.ts');
const NEXT = 'the next secret, which is longer';

describe('npm run rotate-secret', () => {
  let ground: PeopleGround;
  beforeAll(async () => (ground = await peopleGround()));
  afterAll(() => ground.close());

  const run = (environment: Record<string, string>, ...options: string[]) => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: ground.url, ...environment };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { env, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('locks the keys with the new secret', async () => {
    const note = { type: 'NoteWritten', data: { text: 'hello' } };
    await ground.process(SECRET).store.append({ stream: 'a', expected: 'none', events: [note] }, BY_ADA);
    expect(run({ SECRET_KEY: SECRET, NEW_SECRET_KEY: NEXT })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 keys are locked with the new secret now; 0 were before.'),
    });
    const [read] = await ground.process(NEXT).store.read('a', BY_ADA);
    expect(read?.metadata.actorName).toBe('Ada Lovelace');
  });

  it('says in words why not, and shows no secret', () => {
    const wrong = run({}, '--from', 'not the secret, not at all', '--to', 'something else again');
    expect(wrong).toMatchObject({
      status: 1,
      stderr: '1 keys were locked with another secret than the one given as old.\n',
    });
    expect(run({ SECRET_KEY: SECRET })).toMatchObject({ status: 1, stderr: expect.stringContaining('16 characters') });
  });
});
