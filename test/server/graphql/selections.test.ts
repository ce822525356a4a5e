import { resources } from '../../../server/resources/index.js';
import { Naive } from '../../oracle/naive.js';
import { seesSome } from '../../oracle/rights.js';
import { platform } from '../../platform.js';
import { everybody } from '../../world/actors.js';
import { Writer } from '../../world/document.js';
import { assertSame, inWorlds, isUntold, type Site } from '../../world/rounds.js';
import { Selections } from '../../world/selections.js';

let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

test('whatever is selected, however it is written, is what a naive reader gives', async () => {
  const board = await site.as('organisationBoard');
  await inWorlds(site, 2, async ({ chance, rows }) => {
    for (const row of resources.flatMap((each) => Array.from({ length: 2 }, () => each))) {
      const selections = new Selections({ chance, rows, role: 'organisationBoard' });
      const [asked, wanted] = [selections.listed(row), selections.page(row, 3)];
      const { query, variables } = new Writer(chance).list(row, asked, wanted);

      const answer = await board(query, variables);

      const root = new Naive(rows, board.actor).page(row, asked, wanted);
      assertSame({ query, variables }, answer, { data: { root } });
    }
  });
});

test('so it is for every role, of the rows it sees and the fields it reads', async () => {
  const tallies = { answered: 0 };
  await inWorlds(site, 1, async (round) => {
    for (const ask of await everybody(site, round)) {
      const { role } = ask.actor;
      const questions = round.chance
        .shuffled(resources.filter((row) => seesSome(role, row)))
        .slice(0, 6)
        .map((row) => {
          const selections = new Selections({ ...round, role });
          const [asked, wanted] = [selections.listed(row), selections.page(row, 3)];
          return { row, asked, wanted, written: new Writer(round.chance).list(row, asked, wanted) };
        });
      await Promise.all(
        questions.map(async ({ row, asked, wanted, written }) => {
          const answer = await ask(written.query, written.variables);

          if (isUntold(answer)) return;
          assertSame([ask.actor, written], answer, { data: { root: new Naive(round.rows, ask.actor).page(row, asked, wanted) } });
          tallies.answered += 1;
        }),
      );
    }
  });
  expect(tallies.answered).toBeGreaterThan(30);
});
