import type { Accounts } from '../../server/db/accounts.js';
import { migrate } from '../../server/db/migrate.js';
import { migrations } from '../../server/db/migrations/index.js';
import { seed } from '../../server/db/seed.js';
import { references } from '../../server/plan/index.js';
import { tables } from '../../server/tables.js';

/** What stands in every test database before its test begins, in order: migrations, what is derived from declarations, reference data. */
const steps: readonly ((database: Accounts) => Promise<void>)[] = [
  ({ ownerUrl }) => migrate(ownerUrl, { tables, migrations, appRole: 'app' }),
  async ({ ownerUrl }) => {
    const skipped = await seed(ownerUrl, references);
    if (skipped.length > 0) throw new Error(`reference rows break rules: ${JSON.stringify(skipped)}`);
  },
];

/** Done once for all tests, for they get copies. */
export async function prepare(database: Accounts): Promise<void> {
  for (const step of steps) await step(database);
}
