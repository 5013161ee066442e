import { isGenuine, startReceiver, type Receiver } from '../fixtures/receiver.ts';
import type { PostOptions } from './post-message.ts';
import { WebhookSender } from './webhook-sender.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const never = new AbortController().signal;

describe('sending a message', () => {
  let receiver: Receiver;
  beforeEach(async () => (receiver = await startReceiver()));
  afterEach(() => receiver.stop());

  const send = (url = receiver.url, options: Partial<PostOptions> = {}, signal = never) =>
    new WebhookSender({ reach: 'world and here', ...options }).send(
      { url, secret: SECRET, id: 'msg_1', body: '{"type":"test","text":"Grüße"}', at: new Date() },
      signal,
    );

  it('reaches its receiver, who can tell that it is genuine', async () => {
    expect(await send()).toEqual({ status: 204, error: null, excerpt: '' });
    const [message] = receiver.received;
    if (!message) throw new Error('nothing was received');
    expect(message.body).toBe('{"type":"test","text":"Grüße"}');
    expect(message.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'msg_1' });
    expect(isGenuine(SECRET, message)).toBe(true);
    expect(isGenuine(SECRET, { ...message, body: message.body.replace('test', 'pest') })).toBe(false);
    expect(isGenuine('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', message)).toBe(false);
    expect(isGenuine(SECRET, message, Date.now() + 3_600_000)).toBe(false);
  });

  it('fails when the receiver says so, with the beginning of what it says', async () => {
    receiver.answer = (response) => response.writeHead(500).end(`no\0 ${'x'.repeat(100_000)}`);
    const { status, error, excerpt } = await send();
    expect([status, error]).toEqual([500, 'The receiver answered 500.']);
    expect(excerpt).toBe(`no\uFFFD ${'x'.repeat(508)}`);
  });

  it('follows no redirect', async () => {
    const elsewhere = await startReceiver();
    receiver.answer = (response) => response.writeHead(307, { location: elsewhere.url }).end();
    expect(await send()).toMatchObject({ status: 307, error: 'The receiver answered 307.' });
    expect(elsewhere.received).toEqual([]);
    await elsewhere.stop();
  });

  it.each([
    ['never answers', () => undefined],
    ['never ends its answer', (response: { write: (text: string) => unknown }) => void response.write('x')],
  ])('gives up on a receiver that %s', async (_what, answer) => {
    receiver.answer = answer;
    expect(await send(receiver.url, { timeoutMs: 200 })).toEqual({
      status: null,
      error: 'No answer within 0.2 seconds.',
      excerpt: null,
    });
  });

  it('gives up on a look-up that never ends', async () =>
    expect(
      await send('http://slow.test/', { timeoutMs: 100, resolve: () => new Promise(() => undefined) }),
    ).toMatchObject({
      error: 'No answer within 0.1 seconds.',
    }));

  it('says that nobody is there', async () => {
    await receiver.stop();
    expect(await send()).toMatchObject({ status: null, error: 'The receiver could not be reached (ECONNREFUSED).' });
    receiver = await startReceiver();
  });

  it('says that the host has no address', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('secret detail'), { code: 'ENOTFOUND' }));
    expect(await send('http://nowhere.test/', { resolve })).toMatchObject({
      error: 'The receiver could not be reached (ENOTFOUND).',
    });
  });

  it('speaks no TLS with who speaks none', async () => {
    const { status, error } = await send(receiver.url.replace('http:', 'https:'));
    expect([status, error]).toEqual([null, expect.stringContaining('could not be reached')]);
    expect(receiver.received).toEqual([]);
  });

  it('ends without a verdict when the work is called off', async () => {
    receiver.answer = () => undefined;
    const stop = new AbortController();
    const sending = send(receiver.url, {}, stop.signal);
    stop.abort();
    await expect(sending).rejects.toThrow('aborted');
  });

  describe('does not leave for a private address', () => {
    it.each(['10.0.0.7', '169.254.169.254', '127.0.0.1', '::1', 'fd00::1', '::ffff:127.0.0.1'])(
      'that the host leads to: %s',
      async (address) => {
        const family = address.includes(':') ? 6 : 4;
        const url = `https://inside.test:${receiver.port}/`;
        const posted = await send(url, { reach: 'world', resolve: () => Promise.resolve([{ address, family }]) });
        expect(posted).toEqual({
          status: null,
          error: `Not sent: inside.test leads to ${address}, which is not a public address.`,
          excerpt: null,
        });
        expect(receiver.received).toEqual([]);
      },
    );

    it('among public ones', async () => {
      const addresses = [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ];
      const posted = await send('https://both.test/', { reach: 'world', resolve: () => Promise.resolve(addresses) });
      expect(posted.error).toMatch('leads to 127.0.0.1');
    });

    it('that the URL holds, or that is no https', async () => {
      for (const url of [
        'https://127.0.0.1/',
        'https://2130706433/',
        receiver.url,
        `http://localhost:${receiver.port}/`,
      ])
        expect(await send(url, { reach: 'world' })).toMatchObject({
          status: null,
          error: expect.stringMatching(/^Not sent/),
        });
      expect(receiver.received).toEqual([]);
    });

    it('that a second look-up would give: there is none', async () => {
      let asked = 0;
      const resolve = () => {
        asked += 1;
        return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
      };
      const posted = await send(`http://rebound.test:${receiver.port}/hook`, { resolve });
      expect([posted.status, asked]).toEqual([204, 1]);
      expect(receiver.received[0]?.headers.host).toBe(`rebound.test:${receiver.port}`);
    });
  });
});
