import { randomUUID } from 'node:crypto';
import { Agency } from '../../../server/resources/plan/agency.js';
import { layoutLimits, type SavedView } from '../../../shared/savedSheet.js';
import { make } from '../../make.js';
import { platform } from '../../platform.js';
import { change, listed, lock, remove, rename, save, saved, seen, share, sheet, told } from './views.js';

let site: Awaited<ReturnType<typeof platform>>;
const [propaganda, union] = [randomUUID(), randomUUID()];
beforeAll(async () => {
  site = await platform();
  await make(site.owner, Agency, { id: propaganda, name: 'Ban Tuyên giáo thử' });
  await make(site.owner, Agency, { id: union, name: 'Liên đoàn thử' });
});
afterAll(() => site.close());

test('a saved sheet is its owner’s alone until it is shared', async () => {
  const [board, colleague] = [await site.as('organisationBoard'), await site.as('organisationBoard')];
  const view = await saved(board, { name: 'Ngành may' });

  expect(await seen(board, view)).toMatchObject({ name: 'Ngành may', sheet, isOwn: true, isLocked: false, shares: [] });
  expect(await seen(colleague, view)).toBeUndefined();
  expect([await change(colleague, view), await rename(colleague, view, 'Khác'), await remove(colleague, view)]).toEqual([
    'NO_VIEW',
    'NO_VIEW',
    'NO_VIEW',
  ]);
});

test('a board without an area of duty is an agency by itself: it shares with those who hold the role', async () => {
  const [board, colleague, other] = [await site.as('organisationBoard'), await site.as('organisationBoard'), await site.as('analyst')];
  const view = await saved(board);

  expect(await told(board, 'viewAudiences', '{ viewAudiences { agency role label { vi } } }')).toEqual([
    { agency: null, role: 'organisationBoard', label: { vi: 'Ban Tổ chức' } },
  ]);
  await share(board, view, { role: 'organisationBoard' });

  expect(await seen(colleague, view)).toMatchObject({
    isOwn: false,
    owner: { displayName: 'organisationBoard thử' },
    shares: [{ label: { vi: 'Ban Tổ chức' } }],
  });
  expect(await seen(other, view)).toBeUndefined();
});

test('a sheet is shared with agencies of one’s own grant, and no others see it', async () => {
  const owner = await site.as('propaganda', { agencies: [propaganda] });
  const [colleague, other] = [
    await site.as('massMobilisation', { agencies: [propaganda] }),
    await site.as('propaganda', { agencies: [union] }),
  ];
  const view = await saved(owner);

  expect(await share(owner, view, { agencies: [union] })).toBe('NOT_OWN_AGENCY');
  expect(await share(owner, view, { role: 'propaganda' })).toBe('NOT_OWN_AGENCY');
  await share(owner, view, { agencies: [propaganda] });

  expect(await seen(colleague, view)).toMatchObject({ shares: [{ agency: propaganda, label: { vi: 'Ban Tuyên giáo thử' } }] });
  expect(await seen(other, view)).toBeUndefined();
});

test('who is shared a sheet learns nothing of the others it is shared with', async () => {
  const owner = await site.as('propaganda', { agencies: [propaganda, union] });
  const view = await saved(owner);
  await share(owner, view, { agencies: [propaganda, union] });

  const colleague = await seen(await site.as('propaganda', { agencies: [union] }), view);

  expect(colleague?.shares.map(({ agency }) => agency)).toEqual([union]);
  expect((await seen(owner, view))?.shares).toHaveLength(2);
});

test('one that is shared no longer is gone for the others', async () => {
  const [board, colleague] = [await site.as('organisationBoard'), await site.as('organisationBoard')];
  const shared = (await share(board, await saved(board), { role: 'organisationBoard' })) as SavedView;

  await share(board, shared, {});

  expect([await seen(colleague, shared), await change(colleague, shared)]).toEqual([undefined, 'NO_VIEW']);
});

test('a colleague changes a shared sheet until it is locked; to name, share, lock and delete it is its owner’s', async () => {
  const [board, colleague] = [await site.as('organisationBoard'), await site.as('organisationBoard')];
  const shared = (await share(board, await saved(board), { role: 'organisationBoard' })) as SavedView;

  const changed = (await change(colleague, shared)) as SavedView;
  expect(changed).toMatchObject({ sheet: { search: 'khác' }, isOwn: false });
  const { name } = await saved(board);
  expect([
    await rename(colleague, changed, name),
    await lock(colleague, changed, true),
    await share(colleague, changed, {}),
    await remove(colleague, changed),
  ]).toEqual(Array(4).fill('NOT_OWNER'));

  const locked = (await lock(board, changed, true)) as SavedView;
  expect(await change(colleague, locked)).toBe('VIEW_LOCKED');
  expect(await change(board, locked)).toMatchObject({ isLocked: true });
  expect(await remove(board, locked)).toBe(true);
  expect(await seen(colleague, locked)).toBeUndefined();
});

test('whoever changes a sheet another has changed meanwhile is told so', async () => {
  const board = await site.as('organisationBoard');
  const view = await saved(board);
  await change(board, view);

  expect([
    await change(board, view),
    await rename(board, view, 'Khác'),
    await lock(board, view, true),
    await share(board, view, {}),
  ]).toEqual(Array(4).fill('VERSION_STALE'));
});

test('two sheets of one resource of one owner are not called the same', async () => {
  const [board, other] = [await site.as('organisationBoard'), await site.as('organisationBoard')];
  const view = await saved(board, { name: '  Ngành   may ' });

  expect(view.name).toBe('Ngành may');
  expect(await save(board, { name: 'Ngành may' })).toBe('NAME_TAKEN');
  expect(await rename(board, await saved(board), 'Ngành may')).toBe('NAME_TAKEN');
  expect([await saved(board, { name: 'Ngành may', resource: 'Person' }), await saved(other, { name: 'Ngành may' })]).toHaveLength(2);
});

test.each<[string, object, string]>([
  ['no name', { name: ' ' }, 'INVALID'],
  ['too long a name', { name: 'a'.repeat(layoutLimits.name + 1) }, 'INVALID'],
  ['no sheet', { sheet: { columns: 7 } }, 'INVALID'],
  ['too long a sheet', { sheet: { ...sheet, search: 'a'.repeat(layoutLimits.text) } }, 'INVALID'],
  [
    'too deep a sheet',
    { sheet: { ...sheet, given: { where: JSON.parse(`${'{"not":'.repeat(50)}{}${'}'.repeat(50)}`), label: '' } } },
    'BAD_USER_INPUT',
  ],
  ['a resource there is not', { resource: 'constructor' }, 'NO_RESOURCE'],
  [
    'the number of a citizen',
    { resource: 'Person', sheet: { ...sheet, conditions: [{ column: 'citizenId', test: { eq: '024090001234' } }] } },
    'SECRET_VALUE',
  ],
])('a saved sheet is refused: %s', async (_, view, reason) => {
  expect(await save(await site.as('organisationBoard'), view)).toBe(reason);
});

test('a saved sheet is no door: columns and conditions its reader may not have are left out and named, and it isn’t written over without them', async () => {
  const owner = await site.as('massMobilisation', { agencies: [propaganda] });
  const hidden = { ...sheet, columns: ['name', 'phone'], conditions: [{ column: 'phone', test: { contains: '0988' } }] };
  const shared = (await share(owner, await saved(owner, { resource: 'Person', sheet: { ...hidden, columns: ['fullName', 'phone'] } }), {
    agencies: [propaganda],
  })) as SavedView;
  const colleague = await site.as('analyst', { agencies: [propaganda] });
  const blind = await site.as('propaganda', { agencies: [propaganda] });

  const view = await seen(colleague, shared);

  expect(view).toMatchObject({ sheet: { columns: [], conditions: [] }, withheld: [{ vi: 'Họ và tên' }, { vi: 'Điện thoại' }] });
  expect(await change(colleague, shared)).toBe('WITHHELD');
  expect(JSON.stringify(await listed(blind))).not.toContain('0988');
});

test('an owner has so many saved sheets and no more', async () => {
  const board = await site.as('organisationBoard');
  await site.owner.query(
    `insert into saved_view (id, version, owner_id, resource, name, sheet, is_locked)
      select gen_random_uuid(), 1, $1, 'Enterprise', n::text, $2, false from generate_series(1, 200) n`,
    [board.actor.id, JSON.stringify(sheet)],
  );

  expect(await save(board)).toBe('TOO_MANY_VIEWS');
});
