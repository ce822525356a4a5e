import type { Client } from 'pg';
import { type Contender, contender } from './contender.js';
import { load, type Requests } from './load.js';
import { alternate, type Effort, median, type Rounds } from './rounds.js';
import { assertSame } from './same.js';
import { signIn } from './signIn.js';

/** The rows of one commune: by the rights of its officer, and by the same condition typed by somebody who sees all. */
export interface Scoped {
  what: string;
  rounds: Rounds;
  /** Milliseconds until the officer's page is answered, one request at a time. */
  alone: number;
}

interface Page {
  query: string;
  typed: (places: readonly string[]) => object;
}

const sitesIn = (ids: readonly string[]) => ({ some: { sites: { areaId: { within: { ids } } } } });

const pages: Record<string, Page> = {
  '50 enterprises, their fields alone': {
    query: `query Page($where: EnterpriseWhere, $order: [EnterpriseOrder!]) {
      enterprises(where: $where, order: $order) { total rows { id version name taxCode foundedOn charterCapital phone } }
    }`,
    typed: sitesIn,
  },
  '50 enterprises with standing, site and industry': {
    query: `query Page($where: EnterpriseWhere, $order: [EnterpriseOrder!]) {
      enterprises(where: $where, order: $order) { total rows { id version name taxCode
        standing { status ownership } site { address area { name } } industry { name } } }
    }`,
    typed: sitesIn,
  },
  '50 members, their fields alone': {
    query: `query Page($where: PartyMemberWhere, $order: [PartyMemberOrder!]) {
      partyMembers(where: $where, order: $order) { total rows { id version admittedOn officialOn politicalTheory } }
    }`,
    typed: (places) => ({ person: { workplace: sitesIn(places) } }),
  },
  '50 members with person, standing, unit and workplace': {
    query: `query Page($where: PartyMemberWhere, $order: [PartyMemberOrder!]) {
      partyMembers(where: $where, order: $order) { total rows { id version admittedOn
        person { fullName bornOn gender } standing { is } unit { name } workplace { name } } }
    }`,
    typed: (places) => ({ person: { workplace: sitesIn(places) } }),
  },
};

interface Given {
  db: Client;
  url: string;
  /** A present commune, one of 22 equal parts of the whole. */
  place: string;
  effort: Effort;
}

export async function compareRights({ db, url, place, effort }: Given): Promise<Scoped[]> {
  const [officer, board] = [await signIn(db, 'communeOfficer', [place]), await signIn(db, 'organisationBoard')];
  const ours = await contender('ours', { name: 'ours', url });
  try {
    const found: Scoped[] = [];
    for (const [what, { query, typed }] of Object.entries(pages)) {
      const asked = asking(ours, query);
      const sides = { rights: asked(officer, null), typed: asked(board, typed([place])) };
      found.push({ what, ...(await compare({ db, ours, effort }, what, sides)) });
    }
    return found;
  } finally {
    await ours.stop();
  }
}

const asking =
  ({ port }: Contender, query: string) =>
  (cookie: string, where: object | null): Requests => ({ port, cookie, bodies: [JSON.stringify({ query, variables: { where } })] });

async function compare(
  { db, ours: by, effort }: { db: Client; ours: Contender; effort: Effort },
  what: string,
  asked: { rights: Requests; typed: Requests },
) {
  const sides = Object.entries(asked).map(([name, requests]) => ({ name, by, requests }));
  await assertSame(sides, what, rowsOf);
  const rounds = await alternate(db, sides, effort);
  const alone = median(await load(asked.rights, { connections: 1, ms: effort.ms * 2, requests: 200 }));
  return { rounds, alone };
}

interface Answer {
  data: Record<string, { total: number; rows: { id: string }[] }>;
}

/** Which rows, and how many in all: of a row they both see, its officer may not see the site that lies elsewhere. */
const rowsOf = (answer: unknown) =>
  Object.values((answer as Answer).data).map(({ total, rows }) => ({ total, ids: rows.map(({ id }) => id) }));
