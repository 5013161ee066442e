import { BY_ADA, people, peopleGround, type PeopleGround } from '../fixtures/people.ts';
import { EventStore } from './event-store.ts';
import { rotateSecret } from './personal-rotation.ts';

const joined = { type: 'PersonJoined', data: people.types.PersonJoined.example };
const note = { type: 'NoteWritten', data: { text: 'hello' } };
const erasedPerson = { personId: 'p1', name: null, contact: { email: null, phones: null } };

describe('personal data', () => {
  let ground: PeopleGround;
  beforeEach(async () => (ground = await peopleGround()));
  afterEach(() => ground.close());

  const rawLog = async (): Promise<string> => {
    const { rows } = await ground.pool.query<{ row: string }>('SELECT e::text AS row FROM events e ORDER BY position');
    return rows.map(({ row }) => row).join('\n');
  };

  it('is nowhere in the log in clear, and reads as it was written, also in another process', async () => {
    const here = ground.process();
    await here.store.append({ stream: 'a', expected: 'none', events: [joined, note] }, BY_ADA);
    const { position } = await here.store.append({ stream: 'b', expected: 'none', events: [joined] }, BY_ADA);
    expect(await rawLog()).not.toMatch(/Grace|grace@|555|Lovelace/);
    const there = ground.process();
    const { events } = await there.feed.read(0n, position, 10);
    expect(events.map(({ type, data, metadata }) => ({ type, data, by: metadata.actorName }))).toEqual(
      [joined, note, joined].map((event) => ({ ...event, by: 'Ada Lovelace' })),
    );
  });

  it('is sealed with a new nonce each time, except an actor’s name, which is sealed once a process', async () => {
    const { store } = ground.process();
    for (const stream of ['a', 'b']) await store.append({ stream, expected: 'none', events: [joined] }, BY_ADA);
    const { rows } = await ground.pool.query<{ name: string; actor: string }>(
      `SELECT data->'name'->>'sealed' AS name, meta->>'sealedName' AS actor FROM events`,
    );
    expect(new Set(rows.map(({ name }) => name)).size).toBe(2);
    expect(new Set(rows.map(({ actor }) => actor)).size).toBe(1);
  });

  it('is gone when its person is erased, for this process at once', async () => {
    const { store, keys } = ground.process();
    await store.append({ stream: 'a', expected: 'none', events: [joined, note] }, BY_ADA);
    expect(await ground.erase(keys, 'p1')).toBe(true);
    expect(await ground.erase(keys, 'p1')).toBe(false);
    const [person, text] = await store.read('a', BY_ADA);
    expect(person?.data).toEqual(erasedPerson);
    expect([person?.metadata.actorName, text?.data]).toEqual(['Ada Lovelace', note.data]);
    await ground.erase(keys, 'ada');
    const [after] = await store.read('a', BY_ADA);
    expect(after?.metadata).toEqual({ ...BY_ADA.metadata, actorName: 'erased' });
  });

  it('is gone for another process as soon as it reads the event of it', async () => {
    const [here, there] = [ground.process(), ground.process()];
    await here.store.append({ stream: 'a', expected: 'none', events: [joined] }, BY_ADA);
    expect((await there.store.read('a', BY_ADA))[0]?.data).toEqual(joined.data);
    await ground.erase(here.keys, 'p1');
    // Stands for the event of the command: any event of that type says whom to forget.
    await new EventStore(ground.pool).append(
      {
        stream: 'subject-p1',
        expected: 'none',
        events: [{ type: 'SubjectErased', data: { subjectId: 'p1', reason: 'asked' } }],
      },
      BY_ADA,
    );
    const { position } = await here.store.append({ stream: 'b', expected: 'none', events: [note] }, BY_ADA);
    const { events: fed } = await there.feed.read(0n, position, 10);
    expect(fed[0]?.data).toEqual(erasedPerson);
    expect((await there.store.read('a', BY_ADA))[0]?.data).toEqual(erasedPerson);
  });

  it('of an erased person is not recorded again', async () => {
    const { store, keys } = ground.process();
    await store.append({ stream: 'a', expected: 'none', events: [joined] }, BY_ADA);
    for (const subject of ['p1', 'ada']) await ground.erase(keys, subject);
    await store.append({ stream: 'a', expected: 1, events: [joined] }, BY_ADA);
    const { rows } = await ground.pool.query<{ data: object; meta: object }>(
      'SELECT data, meta FROM events WHERE version = 2',
    );
    expect(rows[0]?.data).toEqual(erasedPerson);
    expect(rows[0]?.meta).not.toHaveProperty('sealedName');
    const { rows: keysLeft } = await ground.pool.query('SELECT FROM subject_keys WHERE wrapped_key IS NOT NULL');
    expect(keysLeft).toEqual([]);
  });

  it('has one key a person, however many processes write of them first', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        ground.process().store.append({ stream: `s${i}`, expected: 'none', events: [joined] }, BY_ADA),
      ),
    );
    const { rows } = await ground.pool.query<{ subject_id: string }>('SELECT subject_id FROM subject_keys ORDER BY 1');
    expect(rows.map(({ subject_id }) => subject_id)).toEqual(['ada', 'p1']);
    const reader = ground.process();
    for (let i = 0; i < 8; i++) expect((await reader.store.read(`s${i}`, BY_ADA))[0]?.data).toEqual(joined.data);
  });

  it('of one tenant has nothing to do with that of another', async () => {
    const { store, keys } = ground.process();
    await store.append({ stream: 'a', expected: 'none', events: [joined] }, BY_ADA);
    await store.append({ stream: 'a', expected: 'none', events: [joined] }, { ...BY_ADA, tenantId: 'globex' });
    await ground.erase(keys, 'p1');
    expect((await store.read('a', { tenantId: 'globex' }))[0]?.data).toEqual(joined.data);
  });

  it('cannot be read by a store without keys, which says so', async () => {
    await ground.process().store.append({ stream: 'a', expected: 'none', events: [note] }, BY_ADA);
    await expect(new EventStore(ground.pool).read('a', BY_ADA)).rejects.toThrow('is sealed, and there are no keys');
  });

  describe('when the secret changes', () => {
    beforeEach(() =>
      ground.process('the old secret, 16').store.append({ stream: 'a', expected: 'none', events: [joined] }, BY_ADA),
    );

    const read = async (secret: string) => (await ground.process(secret).store.read('a', BY_ADA))[0]?.data;

    it('a process with another one refuses to start', async () => {
      await expect(ground.process('the old secret, 16').keys.check()).resolves.toBeUndefined();
      await expect(ground.process('the new secret, 16').keys.check()).rejects.toThrow('locked with another SECRET_KEY');
    });

    it('the keys are locked anew, and no event is touched', async () => {
      const before = await rawLog();
      expect(await rotateSecret(ground.pool, 'the old secret, 16', 'the new secret, 16')).toEqual({
        rotated: 2,
        alreadyDone: 0,
      });
      expect(await rawLog()).toBe(before);
      expect(await read('the new secret, 16')).toEqual(joined.data);
      await expect(read('the old secret, 16')).rejects.toThrow('another SECRET_KEY');
      await expect(ground.process('the new secret, 16').keys.check()).resolves.toBeUndefined();
    });

    it('what was written with the old one meanwhile, a second run takes along', async () => {
      await rotateSecret(ground.pool, 'the old secret, 16', 'the new secret, 16');
      const late = { ...BY_ADA, metadata: { ...BY_ADA.metadata, actorId: 'late' } };
      await ground.process('the old secret, 16').store.append({ stream: 'b', expected: 'none', events: [note] }, late);
      expect(await rotateSecret(ground.pool, 'the old secret, 16', 'the new secret, 16')).toEqual({
        rotated: 1,
        alreadyDone: 2,
      });
    });

    it('all or none: with a wrong old secret nothing changes', async () => {
      await expect(rotateSecret(ground.pool, 'a wrong secret, 16', 'the new secret, 16')).rejects.toThrow(
        '2 keys were locked with another secret',
      );
      expect(await read('the old secret, 16')).toEqual(joined.data);
    });

    it('the erased stay erased', async () => {
      await ground.erase(ground.process('the old secret, 16').keys, 'p1');
      await rotateSecret(ground.pool, 'the old secret, 16', 'the new secret, 16');
      expect(await read('the new secret, 16')).toEqual(erasedPerson);
    });
  });
});
