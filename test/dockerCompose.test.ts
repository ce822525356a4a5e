import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { readConfig } from '../server/config.js';

interface Service {
  image?: string;
  environment?: Record<string, string | number>;
  volumes?: string[];
  depends_on?: string[] | Record<string, unknown>;
  ports?: string[];
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, null>;
}

const secrets: Record<string, string> = { DATABASE_PASSWORD: 'x7Q', SITE: 'hatnhan.example.vn' };

/** As compose reads it: with what stands in .env put in place. */
async function composed(): Promise<Compose> {
  const text = await readFile('docker-compose.yml', 'utf8');
  return parse(text.replaceAll(/\$\{(\w+)(:\?[^}]*)?\}/g, (_, name: string) => secrets[name] ?? `no ${name}`));
}

/** The settings that are read, whatever they are set to. */
function settings(): Set<string> {
  const names = new Set<string>();
  readConfig(
    new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          names.add(String(name));
          return undefined;
        },
      },
    ),
  );
  return names;
}

test('every setting it gives the platform is one that is read, and will do', async () => {
  const { services } = await composed();
  const environment = Object.fromEntries(
    Object.entries(services.platform?.environment ?? {}).map(([name, value]) => [name, String(value)]),
  );

  expect(Object.keys(environment).filter((name) => !settings().has(name))).toEqual([]);
  expect(readConfig(environment)).toMatchObject({
    host: '0.0.0.0',
    trustProxy: 1,
    dataDir: '/data',
    databaseUrl: 'postgres://owner:x7Q@database:5432/platform',
  });
});

test('the address of the database names the service, its user, password and database', async () => {
  const { services } = await composed();
  const url = new URL(String(services.platform?.environment?.DATABASE_URL));
  const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = services.database?.environment ?? {};

  expect(Object.keys(services)).toContain(url.hostname);
  expect([url.username, url.password, url.pathname]).toEqual([POSTGRES_USER, POSTGRES_PASSWORD, `/${POSTGRES_DB}`]);
});

test('what is kept lies in a volume, and nobody but the proxy is reached from outside', async () => {
  const { services, volumes } = await composed();
  const mounted = Object.values(services).flatMap((service) => (service.volumes ?? []).map((volume) => volume.split(':')[0]));

  expect(new Set(mounted)).toEqual(new Set(Object.keys(volumes)));
  expect(services.platform?.volumes).toEqual([`keys:${services.platform?.environment?.DATA_DIR}`]);
  expect(Object.entries(services).flatMap(([name, { ports }]) => (ports ? [name] : []))).toEqual(['proxy']);
});

test('no secret stands in it', async () => {
  const text = await readFile('docker-compose.yml', 'utf8');

  expect([...text.matchAll(/PASSWORD: (.*)/g)].map(([, value]) => value)).toEqual([expect.stringMatching(/^\$\{DATABASE_PASSWORD:\?/)]);
});

test('the image serves as nobody special, and is asked whether it can serve', async () => {
  const lines = (await readFile('Dockerfile', 'utf8')).split('\n');
  const last = (word: string) => lines.findLast((line) => line.startsWith(`${word} `));

  expect(last('USER')).toBe('USER node');
  expect(lines.join('\n')).toMatch(/HEALTHCHECK[^\n]*\\\n[^\n]*\/readyz/);
});

test('what the image leaves behind are packages of ours, and what is typed into it are commands of ours', async () => {
  const [dockerfile, compose, packed] = await Promise.all(
    ['Dockerfile', 'docker-compose.yml', 'package.json'].map((path) => readFile(path, 'utf8')),
  );
  const { dependencies, scripts } = JSON.parse(packed ?? '');
  const [, left = ''] = dockerfile?.match(/npm uninstall ((?:.|\\\n)*?)&&/) ?? [];
  const packages = left.split(/[\s\\]+/).filter((word) => word !== '' && !word.startsWith('--'));
  const typed = [...`${compose}`.matchAll(/npm run (\w+)/g)].map(([, name]) => name);

  expect(packages.length).toBeGreaterThan(0);
  expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
  expect(typed).toEqual(['user', 'backup', 'restore']);
  expect(typed.filter((name) => !(`${name}` in scripts))).toEqual([]);
});
