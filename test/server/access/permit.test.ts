import { permit, warningsFor } from '../../../server/access/permit.js';
import { readGroups } from '../../../server/access/readGroups.js';
import { Integer, Link, Name } from '../../../server/model/field.js';
import { Resource } from '../../../server/model/resource.js';
import type { Role } from '../../../server/model/roles.js';
import { Row } from '../../../server/model/row.js';
import { warning } from '../../../server/model/warning.js';
import type { Key } from '../../../shared/where.js';

const noun = { area: 'place' } as const;

@Resource<Owner>({ ...noun, vi: 'Chủ', en: 'Owner', plural: 'owners', title: 'name', access: { read: { admin: 'all' } } })
class Owner extends Row {
  @Name({ vi: 'Tên', en: 'Name', required: true })
  name!: string;
}

@Resource<Shop>({
  ...noun,
  vi: 'Tiệm',
  en: 'Shop',
  plural: 'shops',
  title: 'owner.name',
  access: { read: { admin: 'all', analyst: 'all' } },
})
class Shop extends Row {
  @Link(() => Owner, { vi: 'Chủ', en: 'Owner' })
  ownerId!: Key<Owner> | null;
}

@Resource<Sale>({
  ...noun,
  vi: 'Lần bán',
  en: 'Sale',
  plural: 'sales',
  title: 'amount',
  access: { read: { admin: 'all', analyst: 'all' } },
})
class Sale extends Row {
  @Link(() => Shop, { vi: 'Tiệm', en: 'Shop' })
  shopId!: Key<Shop> | null;

  @Integer({ vi: 'Số tiền', en: 'Amount' })
  amount!: number | null;
}

/** The label of sales by shop, which is called after its owner. */
function labelFor(role: Role) {
  const asked = { by: [{ shopId: true }], measures: [{ as: 'n', fn: 'COUNT' }] };
  const query = permit(role, { is: 'groups', row: Sale, groups: readGroups(Sale, asked, { take: 10, asOf: null }) });
  return query.is === 'groups' ? query.groups.by[0]?.label : undefined;
}

test('a group whose name lies where the role may not look has none, and stands', () => {
  expect(labelFor('analyst')).toBeNull();
  expect(labelFor('admin')?.path.field.name).toBe('name');
});

test('who may not read what a warning rests on is not warned', () => {
  const facts = { vi: 'Bán cho chủ', en: 'Sold to the owner', source: '' };
  warning(Sale, { ...facts, code: 'W1', fields: ['amount'], where: { amount: { lt: 0 } } });
  warning(Sale, { ...facts, code: 'W2', fields: ['shopId'], where: { shop: { owner: { name: { eq: 'A' } } } } });

  const told = (role: Role) => warningsFor(role, Sale).map(({ code }) => code);

  expect(told('admin')).toEqual(['W1', 'W2']);
  expect(told('analyst')).toEqual(['W1']);
});
