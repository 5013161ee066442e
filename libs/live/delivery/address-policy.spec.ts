import { mayReach, urlFault } from './address-policy.ts';

describe('an address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is the world',
    (address) => expect(mayReach(address, 'world')).toBe(true),
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    'fe80::1%eth0',
    'example.com',
    '',
  ])('%s is not, also while developing', (address) => {
    expect(mayReach(address, 'world')).toBe(false);
    expect(mayReach(address, 'world and here')).toBe(false);
  });

  it.each(['127.0.0.1', '127.255.0.1', '::1', '::ffff:127.0.0.1'])(
    '%s is this machine: only while developing',
    (address) => {
      expect(mayReach(address, 'world')).toBe(false);
      expect(mayReach(address, 'world and here')).toBe(true);
    },
  );
});

describe('a URL', () => {
  it.each(['https://example.com/hook?x=1', 'https://8.8.8.8:8443/', 'https://[2606:4700::1111]/'])(
    '%s is fine everywhere',
    (url) => expect([urlFault(url, 'world'), urlFault(url, 'world and here')]).toEqual([null, null]),
  );

  it.each([
    'http://example.com/',
    'http://127.0.0.1:9/',
    'https://localhost/',
    'http://[::1]/',
    'https://a.localhost./',
  ])('%s is fine while developing only', (url) => {
    expect(urlFault(url, 'world')).not.toBeNull();
    expect(urlFault(url, 'world and here')).toBeNull();
  });

  it.each([
    'ftp://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'example.com',
    '',
    'https://user:pass@example.com/',
    'https://user@example.com/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0x0a.1/',
    'https://167772161/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
  ])('%s is refused everywhere', (url) => {
    expect(urlFault(url, 'world')).not.toBeNull();
    expect(urlFault(url, 'world and here')).not.toBeNull();
  });

  it.each([
    'https://2130706433/',
    'https://0x7f.1/',
    'https://127.1/',
    'https://017700000001/',
    'https://[::ffff:7f00:1]/',
  ])('%s is this machine in disguise', (url) => expect(urlFault(url, 'world')).toMatch('is not a public address'));
});
