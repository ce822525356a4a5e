import { ConfigError, readConfig, readLanguage } from '../../server/config.js';

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
};

test('without settings it serves this machine on port 4000 with its own database', () => {
  const config = readConfig({});

  expect(config).toEqual({ port: 4000, host: '127.0.0.1', dataDir: `${process.cwd()}/data`, databaseUrl: null, trustProxy: false });
});

test('an empty setting is no setting', () => {
  expect(readConfig({ PORT: '', HOST: '', DATA_DIR: '', DATABASE_URL: '', TRUST_PROXY: '' })).toEqual(readConfig({}));
});

test.each(['http', '-1', '65536', '4000 ', '1e3'])('a port like "%s" is refused by name', (port) => {
  expect(refusal({ PORT: port })).toBe(`PORT is ${JSON.stringify(port)}: write a number from 0 to 65535, such as 4000.`);
});

test('another host than this machine needs a proxy', () => {
  expect(refusal({ HOST: '0.0.0.0' })).toMatch(/^HOST is "0.0.0.0": .*TRUST_PROXY=1/);
  expect(readConfig({ HOST: '0.0.0.0', TRUST_PROXY: '1' })).toMatchObject({ host: '0.0.0.0', trustProxy: 1 });
});

test.each(['localhost', '127.0.0.1', '127.0.1.1', '::1'])('%s is this machine', (host) => {
  expect(readConfig({ HOST: host }).host).toBe(host);
});

test('a host whose name begins like this machine is another one', () => {
  expect(refusal({ HOST: '127.example.org' })).toMatch(/^HOST is /);
});

test('proxies are counted or named, never all trusted', () => {
  expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1']);
  for (const wrong of ['true', '0', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy', ','])
    expect(refusal({ TRUST_PROXY: wrong })).toMatch(/^TRUST_PROXY is /);
});

test('a setting that can not be used is told of in the language of the terminal', () => {
  const wrong = (() => {
    try {
      return readConfig({ PORT: 'http' });
    } catch (error) {
      return error;
    }
  })();

  expect(wrong instanceof ConfigError && (['vi', 'en'] as const).map((language) => wrong.in(language))).toEqual([
    'PORT là "http": hãy viết một số từ 0 đến 65535, như 4000.',
    'PORT is "http": write a number from 0 to 65535, such as 4000.',
  ]);
});

test('a database is named whole', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://owner:secret@db:5432/plan' }).databaseUrl).toBe('postgres://owner:secret@db:5432/plan');
  for (const wrong of ['db', 'mysql://a:b@c/d', 'postgres://owner:secret@db:5432', 'postgres://db/plan', 'postgres://owner@db/plan']) {
    expect(refusal({ DATABASE_URL: wrong })).toMatch(/^DATABASE_URL is .*: write postgres:\/\/OWNER:PASSWORD@HOST:PORT\/DATABASE\.$/);
  }
});

test('a refused database address is shown without its password', () => {
  expect(refusal({ DATABASE_URL: 'mysql://owner:secret@db/plan' })).not.toContain('secret');
});

test('commands speak English where the terminal does, else Vietnamese', () => {
  expect(['en', 'en_US.UTF-8', 'en-GB', 'EN_us'].map((LANG) => readLanguage({ LANG }))).toEqual(Array(4).fill('en'));
  expect(['', 'C.UTF-8', 'vi_VN.UTF-8', 'eng'].map((LANG) => readLanguage({ LANG }))).toEqual(Array(4).fill('vi'));
  expect(readLanguage({ LANG: 'en_US.UTF-8', LC_ALL: 'vi_VN.UTF-8' })).toBe('vi');
});
