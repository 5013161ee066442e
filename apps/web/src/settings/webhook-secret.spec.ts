import { newSecret } from './webhook-secret.ts';

describe('a new webhook secret', () => {
  it('is 32 bytes in base64 behind whsec_', () => {
    const [, encoded = ''] = /^whsec_([A-Za-z0-9+/]+=*)$/.exec(newSecret()) ?? [];
    expect(Buffer.from(encoded, 'base64')).toHaveLength(32);
  });

  it('is another one each time', () => expect(newSecret()).not.toBe(newSecret()));
});
