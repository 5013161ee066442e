import { idleSettings } from './idle-settings.ts';
import { readConfiguration } from './read-configuration.ts';

const S3 = { S3_ENDPOINT: 'http://store', S3_BUCKET: 'docs', S3_ACCESS_KEY: 'access', S3_SECRET_KEY: 'secret' };

describe('settings that change nothing yet', () => {
  it('are named when they are set', () =>
    expect(idleSettings(readConfiguration({ ...S3, PORT: '8001', SENTRY_DSN: 'https://key@host/1' }))).toEqual([
      'S3_ENDPOINT',
      'S3_BUCKET',
      'S3_ACCESS_KEY',
      'S3_SECRET_KEY',
      'SENTRY_DSN',
    ]));

  it('are not named otherwise', () => expect(idleSettings(readConfiguration({ PORT: '8001' }))).toEqual([]));
});
