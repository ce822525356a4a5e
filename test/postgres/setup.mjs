import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/** Before the first test: a door to a PostgreSQL that is started when the first test knocks, so that pure tests don't wait for it. */
export default async function setup() {
  let host = null;
  const door = createServer(async (_, response) => {
    host ??= startHost();
    const { error, answer } = await host.then(
      ({ answer }) => ({ answer }),
      (error) => ({ error }),
    );
    response.writeHead(error ? 500 : 200).end(error?.message ?? answer);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  process.env.TEST_POSTGRES = `http://127.0.0.1:${door.address().port}`;
  globalThis.closeTestPostgres = async () => {
    door.close();
    const { child } = (await host?.catch(() => null)) ?? {};
    child?.stdin.end();
    if (child) await once(child, 'exit');
  };
}

/** A process of its own: it ends with us, however we end, for then its standard input ends. */
async function startHost() {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('host.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [answer] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [null])]);
  if (answer === null) throw new Error('the PostgreSQL of the tests did not start');
  return { child, answer };
}
