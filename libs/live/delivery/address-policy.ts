import { BlockList, isIP } from 'node:net';

/** Where messages may go: to the world, or, while developing, also to this machine. */
export type Reach = 'world' | 'world and here';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Not the world, by the IANA registries of special-purpose addresses. */
const SPECIAL_IPV4 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  SPECIAL_IPV4.addSubnet(network, prefix, 'ipv4');

/** The world is in here; an address of IPv4 in disguise (mapped, NAT64) is not. */
const GLOBAL_IPV6 = new BlockList();
GLOBAL_IPV6.addSubnet('2000::', 3, 'ipv6');

/** Except: protocol assignments with Teredo, 6to4 (another disguise), documentation. */
const SPECIAL_IPV6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  SPECIAL_IPV6.addSubnet(network, prefix, 'ipv6');

/** Whether a message may be sent to this IP address. What is not known to be the world is not. */
export const mayReach = (address: string, reach: Reach): boolean => {
  switch (isIP(address)) {
    case 4:
      return !SPECIAL_IPV4.check(address, 'ipv4') || (reach === 'world and here' && LOOPBACK.check(address, 'ipv4'));
    case 6:
      return (
        (GLOBAL_IPV6.check(address, 'ipv6') && !SPECIAL_IPV6.check(address, 'ipv6')) ||
        (reach === 'world and here' && LOOPBACK.check(address, 'ipv6'))
      );
    default:
      return false;
  }
};

/** The host of a URL as it is looked up: IPv6 addresses without their brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * Why nothing may be sent to this URL, as far as that can be told without looking up its host; null when it may. The address
 * that a host leads to is checked at every delivery.
 */
export const urlFault = (text: string, reach: Reach): string | null => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'it must be an https:// URL';
  if (url.protocol !== 'https:' && reach === 'world') return 'it must be an https:// URL';
  if (url.username !== '' || url.password !== '') return 'it must not hold a name or a password';
  const host = hostOf(url);
  if (isIP(host) !== 0 && !mayReach(host, reach)) return `${host} is not a public address`;
  if (reach === 'world' && /(?:^|\.)localhost\.?$/i.test(host)) return `${host} is not a public address`;
  return null;
};
