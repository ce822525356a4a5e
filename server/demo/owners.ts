import type { Values } from '../plan/reference.js';
import { EnterpriseOwner } from '../resources/economy/enterpriseOwner.js';
import { EnterprisePost } from '../resources/economy/enterprisePost.js';
import type { Book } from './book.js';
import { at } from './chance.js';
import { plusDays } from './days.js';
import { type Firm, isForeign } from './firm.js';
import { employ, person, type Somebody } from './people.js';

type Title = NonNullable<Values<EnterpriseOwner>['title']>;

const titles: Partial<Record<Firm['form'], Title>> = {
  LLC_1: 'COMPANY_PRESIDENT',
  LLC_2: 'MEMBERS_CHAIR',
  JSC: 'BOARD_CHAIR',
  PRIVATE_ENTERPRISE: 'DIRECTOR',
};

/** By enterprise: who holds a controlling share and leads it. Of a cooperative, a branch or foreign capital there is no such person. */
export function owners(book: Book, firms: readonly Firm[]): ReadonlyMap<string, Somebody> {
  const found = new Map<string, Somebody>();
  for (const firm of firms) {
    const title = titles[firm.form];
    if (firm.ownership !== 'NON_STATE_DOMESTIC' || !title) represented(book, firm);
    else found.set(firm.id, owner(book, firm, title));
  }
  return found;
}

function owner(book: Book, firm: Firm, title: Title): Somebody {
  const { chance } = book;
  const one = person(book, { youngest: 32, oldest: 62, women: 0.24 });
  const isAlone = firm.form === 'LLC_1' || firm.form === 'PRIVATE_ENTERPRISE';
  const startedOn = firm.foundedOn;
  const share = isAlone ? 100 : chance.between(51, 85);
  book.add(EnterpriseOwner, { enterpriseId: firm.id, personId: one.id, share, isControlling: true, title, startedOn });
  employ(book, { person: one.id, firm: firm.id, from: startedOn, work: 'MANAGER' });
  post(book, firm, one);
  if (!isAlone && firm.place < 160) partner(book, firm, 100 - share);
  return one;
}

/** A partner without a say. */
function partner(book: Book, { id, foundedOn }: Firm, share: number) {
  const one = person(book, { youngest: 30, oldest: 60 });
  book.add(EnterpriseOwner, { enterpriseId: id, personId: one.id, share, isControlling: false, startedOn: foundedOn });
}

/** Foreigners have no citizen id. */
function represented(book: Book, firm: Firm) {
  const foreigner = { citizenId: null, fullName: at(foreign, firm.place), schooling: null, gender: 'MALE' } as const;
  const one = person(book, { youngest: 35, oldest: 58, women: 0.3 }, isForeign(firm) ? foreigner : {});
  post(book, firm, one);
  if (!isForeign(firm)) employ(book, { person: one.id, firm: firm.id, from: firm.operatingOn, work: 'MANAGER' });
}

/** Made up of what nobody is called. */
const foreign = [
  'Han Saebyeok',
  'Lin Qingshan',
  'Aokawa Hayato',
  'Gu Shanlan',
  'Noh Barae',
  'Umi Takasora',
  'Bai Yunhe',
  'Seo Gaeul',
  'Tian Lushui',
];

function post(book: Book, firm: Firm, { id }: Somebody) {
  const startedOn = plusDays(firm.foundedOn, firm.place % 3 === 0 ? 0 : 15);
  book.add(EnterprisePost, {
    enterpriseId: firm.id,
    personId: id,
    kind: 'LEGAL_REPRESENTATIVE',
    title: firm.form === 'COOPERATIVE' ? 'Chủ tịch hội đồng quản trị' : 'Giám đốc',
    startedOn,
  });
}
