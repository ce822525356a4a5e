import { permit } from '../../../server/access/permit.js';
import { everything, type Page, type Rows } from '../../../server/access/tree.js';
import { Day, Flag, Link, Text } from '../../../server/model/field.js';
import { Back, Current, step } from '../../../server/model/reach.js';
import { Resource } from '../../../server/model/resource.js';
import { Row } from '../../../server/model/row.js';
import { compile } from '../../../server/query/compile.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { Person } from '../../../server/resources/party/person.js';
import type { Key, Many, One } from '../../../shared/where.js';
import { counted, line, listed, selected } from './compiled.js';

const access = { read: { admin: 'all', analyst: { open: { eq: true } } } } as const;

@Resource<Note>({
  vi: 'Ghi chú',
  en: 'Note',
  plural: 'notes',
  area: 'plan',
  title: 'text',
  access,
  dated: { from: 'startedOn', to: 'endedOn' },
})
class Note extends Row {
  @Link(() => Desk, { vi: 'Bàn', en: 'Desk', required: true })
  deskId!: Key<Desk>;

  @Text({ vi: 'Chữ', en: 'Text' })
  text!: string | null;

  @Flag({ vi: 'Mở', en: 'Open', required: true })
  open!: boolean;

  @Day({ vi: 'Từ', en: 'From', required: true })
  startedOn!: Day;

  @Day({ vi: 'Đến', en: 'Until' })
  endedOn!: Day | null;
}

/** Nothing forbids two notes on a desk at once. */
@Resource<Desk>({ vi: 'Bàn', en: 'Desk', plural: 'desks', area: 'plan', title: 'name', access: { read: { admin: 'all', analyst: 'all' } } })
class Desk extends Row {
  @Text({ vi: 'Tên', en: 'Name', required: true })
  name!: string;

  @Current(() => Note, 'deskId')
  note!: One<Note>;

  @Back(() => Note, 'deskId')
  notes!: Many<Note>;
}

test('rows passed over are not fetched', () => {
  expect(listed(Desk, selected(Desk, 'name'), { order: [{ name: 'ASC' }], skip: 80_000 })).toBe(
    line(`
      select t0."id", t0."name"
      from (select t0.*, t1."o0"
      from (select t0."id", t0."name" collate "vi-x-icu" as "o0" from "desk" t0 where true order by "o0", t0."id" limit 50 offset $1::bigint) t1
      join "desk" t0 on t0."id" = t1."id") t0
      order by t0."o0", t0."id"`),
  );
});

describe('a link to one row', () => {
  test('that is shown is joined after the limit', () => {
    expect(listed(EnterpriseSite, selected(EnterpriseSite, 'area.name'))).toBe(
      line(`
        select t0."id", t1."version", t1."name"
        from (select t0.* from "enterprise_site" t0 where true order by t0."id" limit 50) t0
        left join "admin_unit" t1 on t1."id" = t0."area_id"
        order by t0."id"`),
    );
  });

  test('that is sorted by is joined before it', () => {
    expect(listed(EnterpriseSite, selected(EnterpriseSite, 'id'), { order: [{ area: { name: 'DESC' } }] })).toBe(
      line(`
        select t0."id"
        from (select t0.*, t1."name" collate "vi-x-icu" as "o0" from "enterprise_site" t0
        left join "admin_unit" t1 on t1."id" = t0."area_id"
        where true order by "o0" desc nulls last, t0."id" limit 50) t0
        order by t0."o0" desc nulls last, t0."id"`),
    );
  });

  test('in force is a plain join where no two can be in force at once', () => {
    expect(listed(Person, selected(Person, 'employment.kind'))).toContain(
      line(`
        left join "employment" t1 on (t1."person_id" = t0."id"
        and (t1."started_on" <= current_date and (t1."ended_on" is null or current_date < t1."ended_on"))
        and t1."is_main" = $1::boolean)`),
    );
  });

  test('in force is the newest of them where two can be', () => {
    expect(listed(Desk, selected(Desk, 'note.text'))).toContain(
      line(`
        left join lateral (select t2.* from "note" t2 where (t2."desk_id" = t0."id"
        and (t2."started_on" <= current_date and (t2."ended_on" is null or current_date < t2."ended_on")))
        order by t2."started_on" desc, t2."id" desc limit 1) t1 on true`),
    );
  });

  test('that leads out of scope leads nowhere', () => {
    expect(listed(Desk, selected(Desk, 'note.text'), { role: 'analyst' })).toMatch(/ limit 1\) t1 on t1\."open" = \$\d::boolean order/);
  });

  test('is that of the day asked about, the rights those of today', () => {
    const asked = listed(PartyMember, selected(PartyMember, 'registration.unitId'), { asOf: true, role: 'unitSecretary' });

    expect(asked).toContain('(t1."started_on" <= $1::date and (t1."ended_on" is null or $1::date < t1."ended_on"))');
    expect(asked).toContain('<= current_date');
  });
});

describe('a condition', () => {
  test('on a link to one row that must be there is a join, so that Postgres may begin with it', () => {
    expect(counted(Enterprise, { standing: { status: { eq: 'ACTIVE' } } })).toBe(
      line(`
        select count(*) from "enterprise" t0 join "enterprise_standing" t1 on (t1."enterprise_id" = t0."id"
        and (t1."started_on" <= current_date and (t1."ended_on" is null or current_date < t1."ended_on")))
        where t1."status" = $1::text`),
    );
  });

  test('on a link to one row that need not be there is an exists', () => {
    expect(counted(Enterprise, { not: { standing: { status: { eq: 'ACTIVE' } } } })).toBe(
      line(`
        ((exists (select 1 from "enterprise_standing" t1 where ((t1."enterprise_id" = t0."id"
        and (t1."started_on" <= current_date and (t1."ended_on" is null or current_date < t1."ended_on")))
        and t1."status" = $1::text))) is not true)`),
    );
  });

  test('on one of several rows in force is an exists, for a join would choose among them', () => {
    expect(counted(Desk, { note: { text: { eq: 'x' } } })).toMatch(/^exists \(select 1 from \(select t2\.\*/);
  });

  test('that is turned round holds of all the rest', () => {
    expect(counted(Desk, { not: { name: { isNull: true } } })).toBe('((t0."name" is null) is not true)');
    expect(counted(Desk, { name: { ne: 'x' } })).toBe('t0."name" is distinct from $1::text');
  });

  test('on many asks whether there is one, and never joins', () => {
    expect(counted(Desk, { some: { notes: { text: { eq: 'x' } } }, none: { notes: {} } })).toBe(
      line(`
        (exists (select 1 from "note" t1 where (t1."desk_id" = t0."id" and t1."text" = $1::text))
        and not exists (select 1 from "note" t2 where t2."desk_id" = t0."id"))`),
    );
  });

  test('on how many counts those in scope', () => {
    expect(counted(Desk, { count: { notes: { where: { text: { eq: 'x' } }, gte: 2 } } }, { role: 'analyst' })).toBe(
      '(select count(*) from "note" t1 where (t1."desk_id" = t0."id" and t1."open" = $1::boolean and t1."text" = $2::text)) >= $3::numeric',
    );
  });

  test('on the latest looks at the newest of all that belong here', () => {
    expect(counted(Desk, { latest: { notes: { text: { eq: 'x' } } } })).toBe(
      line(`
        exists (select 1 from (select newest.* from (select * from "note" t2 where t2."desk_id" = t0."id") newest
        order by newest."started_on" desc, newest."id" desc limit 1) t1 where t1."text" = $1::text)`),
    );
  });

  test('on a tree that other rows keep goes down it as it stands that day', () => {
    expect(counted(PartyUnit, { id: { within: { actor: 'units' } } })).toBe(
      line(`
        t0."id" = any(array(with recursive below(id) as (select unnest($1::uuid[]) union
        select t1."unit_id" from "party_unit_placement" t1 join below on t1."parent_id" = below.id
        where (t1."started_on" <= current_date and (t1."ended_on" is null or current_date < t1."ended_on"))) select id from below))`),
    );
  });

  test('on a place looks its territory up', () => {
    expect(counted(EnterpriseSite, { areaId: { within: { actor: 'places' } } })).toBe(
      't0."area_id" = any((select territory_of($1::uuid[]))::uuid[])',
    );
  });

  test('on a place of a day asks what lay in it then', () => {
    expect(counted(EnterpriseSite, { areaId: { within: { ids: [], at: { today: true } } } })).toBe(
      line(`
        t0."area_id" in (select t1."area_id" from "place_at" t1 where t1."unit_id" in
        (with recursive below(id) as (select unnest($1::uuid[]) union
        select t2."id" from "admin_unit" t2 join below on t2."parent_id" = below.id) select id from below)
        and t1."started_on" <= current_date and (t1."ended_on" is null or current_date < t1."ended_on"))`),
    );
  });

  test('may name the row it stands on, for those further in', () => {
    expect(counted(Desk, { as: 'd', some: { notes: { text: { vs: [{ op: 'EQ', row: 'd', field: 'name' }] } } } })).toBe(
      'exists (select 1 from "note" t1 where (t1."desk_id" = t0."id" and t1."text" = t0."name"))',
    );
  });

  test('on a stretch is looked at on its first day and on each on which something asked about changes', () => {
    const sent = counted(Desk, {
      throughout: { from: { day: '2024-01-01' }, to: { today: true }, where: { none: { notes: { overlaps: { asOf: true } } } } },
    });

    expect(sent).toBe(
      line(`
        (is_stretch($1::date, current_date) and not exists (select 1 from (select $1::date
        union select t2."started_on" from "note" t2 where t2."desk_id" = t0."id"
        union select t3."ended_on" from "note" t3 where t3."desk_id" = t0."id") t1(day)
        where t1.day between $1::date and current_date
        and (not exists (select 1 from "note" t4 where (t4."desk_id" = t0."id"
        and (t4."started_on" <= t1.day and (t4."ended_on" is null or t1.day < t4."ended_on"))))) is not true))`),
    );
  });

  test('that moves with the day is looked at on every day of the stretch', () => {
    const ageing = { some: { notes: { startedOn: { vs: [{ op: 'LT', asOf: true, minus: { months: 3 } }] } } } };

    expect(counted(Desk, { throughout: { from: { day: '2024-01-01' }, to: { today: true }, where: ageing } })).toContain('generate_series');
  });
});

test('a list under many rows is one statement for all of them', () => {
  const next = step(Desk, 'notes');
  if (!next || !('many' in next)) throw new Error('no notes');
  const rows: Rows = {
    row: Note,
    where: everything,
    scope: everything,
    order: [],
    take: 5,
    skip: null,
    after: [],
    asOf: null,
  };
  const page: Page = { items: [{ key: 'rows', is: 'rows', of: selected(Note, 'text') }] };
  const plan = compile(
    permit('admin', {
      is: 'page',
      row: Desk,
      rows: { ...rows, row: Desk },
      page: { items: [{ key: 'rows', is: 'rows', of: { row: Desk, items: [{ key: 'notes', is: 'page', many: next.many, rows, page }] } }] },
    }),
  );

  const [level] = plan.is === 'read' ? plan.levels : [];
  expect(level?.kids.map((kid) => kid.level.sql.replace(/ limit \d+$/, ''))).toEqual([
    line(`
      select k."id", t0."text" from unnest($1::uuid[]) with ordinality k("id", "n")
      cross join lateral (select t0.* from "note" t0 where t0."desk_id" = k."id" order by t0."id" limit 5) t0
      order by k."n", t0."id"`),
  ]);
});
