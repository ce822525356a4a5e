import type { Client } from 'pg';
import { contender } from './contender.js';
import { cpuUsed } from './cpu.js';
import { type Cells, dropTwin, makeTwin, pastedRows, type Way, waysToPaste } from './pasteWays.js';
import { type Cost, mean, type Rounds } from './rounds.js';
import { signIn } from './signIn.js';

interface Given {
  db: Client;
  url: string;
  rounds: number;
}

/** 500 rows of 10 cells each: by one bare update, by one that also keeps versions and trail, by the product's save, by a request to it. */
export async function comparePastes({ db, url, rounds }: Given): Promise<Rounds> {
  await makeTwin(db);
  const ours = await contender('ours', { name: 'ours', url });
  const { ways, close } = waysToPaste({ url, ours, cookie: await signIn(db, 'organisationBoard') });
  try {
    const found = new Map<string, Cost[]>(ways.map(({ name }) => [name, []]));
    // The first round, in which code is still slow, doesn't count.
    for (let round = -2; round < rounds; round += 1) {
      const there = new Map<Way, Cost>();
      for (const way of ways) there.set(way, await measured(db, way));
      for (const way of ways.toReversed()) {
        const [one, other] = [there.get(way), await measured(db, way)];
        if (one && round >= 0) found.get(way.name)?.push(mean(one, other));
      }
    }
    return found;
  } finally {
    await close();
    await ours.stop();
    await dropTwin(db);
    await db.query('vacuum (analyze) enterprise');
  }
}

let turn = 0;

async function measured(db: Client, { by, read, prepare }: Way): Promise<Cost> {
  turn += 1;
  const work = prepare((await read(db)).map((row, index) => ({ ...row, cells: cellsOf(index) })));
  const before = await cpuUsed(db, by);
  const [start, own] = [performance.now(), process.cpuUsage()];
  const written = await work();
  const [answer, { user, system }] = [performance.now() - start, process.cpuUsage(own)];
  const after = await cpuUsed(db, by);
  if (written !== pastedRows) throw new Error(`${written} rows were written`);
  const node = by.pid === process.pid ? (user + system) / 1000 : after.node - before.node;
  const postgres = after.postgres - before.postgres;
  return { node, postgres, cpu: node + postgres, answer };
}

/** Other cells every time, or nothing would be written. */
const cellsOf = (index: number): Cells => ({
  name: `Công ty Cổ phần May Nhã Nam ${index} lần ${turn}`,
  tradingName: `May Nhã Nam ${index} ${turn}`,
  englishName: `Nha Nam Garment ${index} ${turn}`,
  foundedOn: `20${10 + (turn % 10)}-03-0${1 + (index % 9)}`,
  operatingOn: `20${10 + (turn % 10)}-09-0${1 + (index % 9)}`,
  charterCapital: 1_000 + index + turn,
  investorCountry: `Nước ${turn}`,
  phone: `+849${String(10_000_000 + index + turn * pastedRows)}`,
  email: `lien.he.${index}.${turn}@example.com`,
  note: `Dán lần ${turn}, dòng ${index}`,
});
