import { Agent, request } from 'node:http';

/** Requests ready to be sent, as somebody who is signed in. */
export interface Requests {
  port: number;
  cookie: string;
  bodies: readonly string[];
}

interface Bounds {
  connections: number;
  ms: number;
  requests: number;
}

/** A closed loop: each connection asks again as soon as it is answered, until the time or the number is up. Gives how long each took. */
export async function load(requests: Requests, { connections, ms, requests: most }: Bounds): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const deadline = performance.now() + ms;
  const took: number[] = [];
  let next = 0;
  const ask = async () => {
    while (performance.now() < deadline && next < most) {
      const body = requests.bodies[next++ % requests.bodies.length] ?? '';
      const start = performance.now();
      await post(requests, body, agent);
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  agent.destroy();
  return took;
}

/** The text of the answer; anything but 200 and data is an error. */
export function post({ port, cookie }: Requests, body: string, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-requested-with': 'hatnhan',
      origin: `http://127.0.0.1:${port}`,
    };
    const asked = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200 && text.startsWith('{"data":{')) resolve(text);
        else reject(new Error(`${response.statusCode} ${text.slice(0, 500)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
