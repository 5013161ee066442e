import { InvalidSecret } from '../domain/webhook.errors.ts';
import { signedHeaders, signingKey } from './signature.ts';

describe('a signature', () => {
  it('is the one that the specification of Standard Webhooks gives as its example', () =>
    expect(
      signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
        id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        timestamp: 1614265330,
        body: '{"test": 2432232314}',
      }),
    ).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    }));

  it('is made with the bytes of any other text', () =>
    expect(signingKey('Grüße, 8 or more')).toEqual(Buffer.from('Grüße, 8 or more', 'utf8')));

  it.each([
    'whsec_',
    'whsec_c2hvcnQ=',
    'whsec_not base64 at all!!',
    `whsec_${'A'.repeat(33)}`,
    `whsec_${'A'.repeat(88)}`,
  ])('is not made with %s', (secret) => expect(() => signingKey(secret)).toThrow(InvalidSecret));
});
