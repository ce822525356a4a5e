import 'reflect-metadata';
import { type Clerk, saveUntilAnswered } from './clerk.js';
import { worldAt } from './world.js';

// A clerk in a process of its own, which a test may kill: says each turn that was answered.
interface Order {
  appUrl: string;
  clerk: Clerk;
  from: number;
  to: number;
}
const { appUrl, clerk, from, to }: Order = JSON.parse(process.argv[2] ?? '');
const world = worldAt(appUrl, { max: 1, key: Buffer.alloc(32) });
for (let turn = from; turn <= to; turn++) {
  await saveUntilAnswered(world, clerk, turn);
  process.stdout.write(`${turn}\n`);
}
await world.close();
