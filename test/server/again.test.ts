import { again } from '../../server/again.js';

test('what fails is told, and done again until it is stopped', async () => {
  const told: unknown[] = [];
  let turns = 0;
  const away = new Error('away');

  await new Promise<void>((resolve) => {
    const work = async () => {
      turns += 1;
      if (turns === 1) throw away;
      stop();
      resolve();
    };
    const stop = again(0.001, work, (error) => told.push(error));
  });

  expect([turns, told]).toEqual([2, [away]]);
});
