import { readGroups } from '../../../server/access/readGroups.js';
import { loadDemo } from '../../../server/demo/load.js';
import { snake } from '../../../server/model/naming.js';
import type { Rule } from '../../../server/model/rule.js';
import { compileGroups } from '../../../server/query/groups.js';
import { findings } from '../../grammar/findings/index.js';
import { statementOf } from '../../grammar/sql.js';
import { vault } from '../../vault.js';
import { firstStart } from './world.js';

/** They look at indicators, tasks and receipts of the plan: rows of the platform, which a demonstration neither has nor changes. */
const ofThePlan = ['R25', 'R30', 'R30c', 'R36'];

let world: Awaited<ReturnType<typeof firstStart>>;
beforeAll(async () => {
  world = await firstStart();
  await loadDemo(world.env);
});
afterAll(() => world.close());

function questionOf(finding: Rule) {
  if ('where' in finding) return statementOf(finding.on, finding.where);
  const { sql: text, sources } = compileGroups(readGroups(finding.on, finding.group, { take: 500, asOf: null }));
  return { text, sources };
}

async function found(finding: Rule): Promise<number> {
  const { text, sources } = questionOf(finding);
  const values = sources.map((source) =>
    source.from === 'literal' && 'constant' in source.literal ? source.bind(source.literal.constant, vault) : null,
  );
  return (await world.ask(text, values)).length;
}

test.each(findings.filter(({ code }) => !ofThePlan.includes(code)))('$code is met by some rows and far from all', async (finding) => {
  const [{ all } = { all: 0 }] = await world.ask<{ all: number }>(`select count(*)::integer as all from "${snake(finding.on.name)}"`);
  const some = await found(finding);

  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all * 0.6);
});
