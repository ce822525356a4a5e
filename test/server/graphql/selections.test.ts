import { resources } from '../../../server/resources/index.js';
import { Naive } from '../../oracle/naive.js';
import { platform } from '../../platform.js';
import { Writer } from '../../world/document.js';
import { assertSame, inWorlds, type Site } from '../../world/rounds.js';
import { Selections } from '../../world/selections.js';

let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

test('whatever is selected, however it is written, is what a naive reader gives', async () => {
  const board = await site.as('organisationBoard');
  await inWorlds(site, 3, async ({ chance, rows }) => {
    for (const row of resources.flatMap((each) => Array.from({ length: 5 }, () => each))) {
      const selections = new Selections({ chance, rows, role: 'organisationBoard' });
      const [asked, wanted] = [selections.listed(row), selections.page(row, 3)];
      const { query, variables } = new Writer(chance).list(row, asked, wanted);

      const answer = await board(query, variables);

      const root = new Naive(rows, board.actor).page(row, asked, wanted);
      assertSame({ query, variables }, answer, { data: { root } });
    }
  });
});
