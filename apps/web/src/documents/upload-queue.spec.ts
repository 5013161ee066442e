import type { Schemas } from '../api/client.ts';
import { UploadQueue, type Chosen, type UploadServer } from './upload-queue.ts';

type Document = Schemas['DocumentView'];

const document = (id: string, status: Document['status'], failure: Document['failure'] = null) =>
  ({ id, status, failure }) as Document;

const chosen = (...names: string[]): Chosen[] => names.map((name) => ({ file: new File(['x'], name), path: name }));

/** A server that answers when it is told to. */
const serve = () => {
  const open = new Map<string, { answer: (document: Document) => void; refuse: (error: Error) => void }>();
  const keys: string[] = [];
  const analysed: string[] = [];
  let made = 0;
  const server: UploadServer = {
    newKey: () => `key-${++made}`,
    send: (key, _chosen, tell, signal) =>
      new Promise((answer, refuse) => {
        keys.push(key);
        tell(0.5);
        open.set(key, { answer, refuse });
        signal.addEventListener('abort', () => refuse(new Error('stopped')));
      }),
    analyse: async (id) => analysed.push(id),
  };
  return { server, open, keys, analysed };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

const stages = (queue: UploadQueue) => queue.snapshot().map(({ stage }) => stage);

describe('a queue of uploads', () => {
  it('sends three at a time, in the order they were chosen', async () => {
    const { server, open, keys } = serve();
    const queue = new UploadQueue(server);
    queue.add(chosen('a', 'b', 'c', 'd'));
    expect(stages(queue)).toEqual(['sending', 'sending', 'sending', 'waiting']);
    open.get('key-2')?.answer(document('d2', 'uploaded'));
    await settled();
    expect(keys).toEqual(['key-1', 'key-2', 'key-3', 'key-4']);
    expect(stages(queue)).toEqual(['sending', 'converting', 'sending', 'sending']);
  });

  it('follows a document until it is analysed', async () => {
    const { server, open } = serve();
    const queue = new UploadQueue(server);
    queue.add(chosen('a'));
    open.get('key-1')?.answer(document('d1', 'uploaded'));
    await settled();
    expect(queue.followed()).toEqual(['d1']);
    queue.observe(document('other', 'analysed'));
    queue.observe(document('d1', 'analysing'));
    expect(stages(queue)).toEqual(['analysing']);
    queue.observe(document('d1', 'analysed'));
    expect([stages(queue), queue.followed()]).toEqual([['done'], []]);
  });

  it('sends what failed again under the same key', async () => {
    const { server, open, keys } = serve();
    const queue = new UploadQueue(server);
    queue.add(chosen('a'));
    open.get('key-1')?.refuse(new Error('No such format'));
    await settled();
    expect(queue.snapshot()).toMatchObject([{ stage: 'failed', reason: 'No such format', retry: 'send' }]);
    queue.retry('key-1');
    expect([keys, stages(queue)]).toEqual([['key-1', 'key-1'], ['sending']]);
  });

  it('has a document analysed again whose analysis failed', async () => {
    const { server, open, analysed } = serve();
    const queue = new UploadQueue(server);
    queue.add(chosen('a'));
    open.get('key-1')?.answer(document('d1', 'analysing'));
    await settled();
    const failure = { code: 'timed-out', message: 'It took too long', stage: 'analysis', retryable: true } as const;
    queue.observe(document('d1', 'analysis_failed', failure));
    expect(queue.snapshot()).toMatchObject([{ stage: 'failed', reason: 'It took too long', retry: 'analyse' }]);
    queue.retry('key-1');
    expect([analysed, stages(queue)]).toEqual([['d1'], ['analysing']]);
    queue.observe(document('d1', 'analysis_failed', failure));
    expect(stages(queue)).toEqual(['analysing']);
    queue.observe(document('d1', 'analysing'));
    queue.observe(document('d1', 'analysed'));
    expect(stages(queue)).toEqual(['done']);
  });

  it('offers no retry for a file that cannot be converted', async () => {
    const { server, open } = serve();
    const queue = new UploadQueue(server);
    queue.add(chosen('a'));
    open.get('key-1')?.answer(document('d1', 'uploaded'));
    await settled();
    queue.observe(
      document('d1', 'conversion_failed', {
        code: 'corrupt',
        message: 'Broken',
        stage: 'conversion',
        retryable: false,
      }),
    );
    expect(queue.snapshot()).toMatchObject([{ stage: 'failed', reason: 'Broken', retry: null }]);
  });

  it('stops what is taken off the list, and goes on with the next', async () => {
    const { server, keys } = serve();
    const queue = new UploadQueue(server);
    queue.add(chosen('a', 'b', 'c', 'd'));
    queue.remove('key-1');
    await settled();
    expect(keys).toEqual(['key-1', 'key-2', 'key-3', 'key-4']);
    expect(stages(queue)).toEqual(['sending', 'sending', 'sending']);
  });

  it('forgets what has ended', async () => {
    const { server, open } = serve();
    const queue = new UploadQueue(server);
    queue.add(chosen('a', 'b'));
    open.get('key-1')?.answer(document('d1', 'analysed'));
    await settled();
    queue.clearEnded();
    expect(queue.snapshot().map(({ key }) => key)).toEqual(['key-2']);
  });
});
