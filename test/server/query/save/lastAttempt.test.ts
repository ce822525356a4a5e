import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { databaseOf } from '../../db/migrated.js';
import { id, tables, village, type World, worldAt } from './world.js';

let here: World;
let owner: Client;
beforeAll(async () => {
  const { appUrl, ownerUrl } = await databaseOf(tables);
  here = worldAt(appUrl, { max: 4, key: randomBytes(32) });
  owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
});
afterAll(() => Promise.all([here.close(), owner.end()]));

test('a save that meets others at every attempt is alone at the last', async () => {
  const { village: villageId } = await village(here);
  await owner.query(whoeverIsNotAloneMeetsSomebody);

  const { problems } = await here.board.save({ creates: { farms: [{ id: id(), set: { name: 'Vườn vải', villageId } }] } });

  expect(problems).toEqual([]);
  expect((await owner.query('select last_value::int as tries from met')).rows).toEqual([{ tries: 6 }]);
});

/** A sequence counts what is rolled back, too. */
const whoeverIsNotAloneMeetsSomebody = `
  create sequence met;
  grant usage on sequence met to public;
  create function meet() returns trigger language plpgsql as $$
  begin
    perform nextval('met');
    if not exists (
      select from pg_locks
      where pid = pg_backend_pid() and locktype = 'advisory' and mode = 'ExclusiveLock' and granted
        and (classid::bigint << 32 | objid::bigint) = hashtext('saves')
    ) then
      raise exception using errcode = 'deadlock_detected';
    end if;
    return new;
  end $$;
  create trigger meets before insert on farm for each row execute function meet()`;
