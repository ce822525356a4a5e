import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../../server/config.js';
import { approach } from '../../../server/session/approach.js';

/** What a server behind such proxies makes of a request with these headers. */
async function heard(trustProxy: Config['trustProxy'], headers: Record<string, string> = {}) {
  const by = approach(trustProxy);
  const server = createServer((asked, answer) => answer.end(JSON.stringify([by.addressOf(asked), by.hostOf(asked), by.tls])));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [answer] = await once(request({ port, host: '127.0.0.1', headers: { host: 'here', ...headers } }).end(), 'response');
  const [text] = await once(answer, 'data');
  server.close();
  return JSON.parse(String(text));
}

const forwarded = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9, ::ffff:10.1.2.3', 'x-forwarded-host': 'site.example' };

test('straight, nobody’s word is taken', async () => {
  expect(await heard(false, forwarded)).toEqual(['127.0.0.1', 'here', false]);
});

test('behind so many proxies, each tells who came to it', async () => {
  expect(await heard(1, forwarded)).toEqual(['10.1.2.3', 'site.example', true]);
  expect(await heard(2, forwarded)).toEqual(['203.0.113.9', 'site.example', true]);
  expect(await heard(9, forwarded)).toEqual(['198.51.100.7', 'site.example', true]);
});

test('behind proxies of known addresses, the first stranger is who asks', async () => {
  expect(await heard(['127.0.0.0/8', '10.0.0.0/8'], forwarded)).toEqual(['203.0.113.9', 'site.example', true]);
  expect(await heard(['127.0.0.1', '10.1.2.3', '203.0.113.0/24'], forwarded)).toEqual(['198.51.100.7', 'site.example', true]);
});

test('a stranger who says to be a proxy is not believed', async () => {
  expect(await heard(['10.0.0.0/8'], forwarded)).toEqual(['127.0.0.1', 'here', true]);
});

test('a proxy that says nothing is itself who asks', async () => {
  expect(await heard(1)).toEqual(['127.0.0.1', 'here', true]);
  expect(await heard(['127.0.0.1', '2001:db8::/32'], { 'x-forwarded-for': 'unknown' })).toEqual(['unknown', 'here', true]);
});
