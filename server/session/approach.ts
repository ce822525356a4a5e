import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Config } from '../config.js';

/** How requests reach us: straight, or through proxies whose word about them is taken. */
export interface Approach {
  /** A site behind a proxy is a TLS site, whatever one request of it says. */
  tls: boolean;
  /** Who asks, as far as those on the way can be believed. */
  addressOf(request: IncomingMessage): string;
  /** The name of this site, as it was called. */
  hostOf(request: IncomingMessage): string;
}

type Trusts = (address: string, hop: number) => boolean;

export function approach(trustProxy: Config['trustProxy']): Approach {
  const trusts = trusted(trustProxy);
  return {
    tls: trustProxy !== false,
    addressOf: (request) => {
      const hops = [nearest(request), ...listed(request.headers['x-forwarded-for']).toReversed()];
      return hops.find((address, hop) => !trusts(address, hop)) ?? hops.at(-1) ?? '';
    },
    hostOf: (request) => {
      const [forwarded] = trusts(nearest(request), 0) ? listed(request.headers['x-forwarded-host']) : [];
      return forwarded ?? request.headers.host ?? '';
    },
  };
}

/** So many proxies, nearest first, or those at these addresses. */
function trusted(trustProxy: Config['trustProxy']): Trusts {
  if (trustProxy === false) return () => false;
  if (typeof trustProxy === 'number') return (_, hop) => hop < trustProxy;
  const known = new BlockList();
  for (const range of trustProxy) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) > 0 && known.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

const nearest = ({ socket }: IncomingMessage) => plain(socket.remoteAddress ?? '');

/** An IPv4 address as a socket for both families tells it: `::ffff:127.0.0.1`. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

const listed = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((part) => plain(part.trim()))
    .filter(Boolean);
