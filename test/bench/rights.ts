import type { Client } from 'pg';
import { inOwnPlaces } from '../../server/resources/duty.js';
import { type Contender, contender } from './contender.js';
import { load, type Requests } from './load.js';
import { alternate, type Effort, median, type Rounds } from './rounds.js';
import { assertSame } from './same.js';
import { signIn } from './signIn.js';

/** The rows of one commune: by the rights of its officer, and by the same condition typed by somebody who sees all. */
export interface Scoped {
  what: string;
  rounds: Rounds;
  /** Milliseconds until the officer's page is answered, one request at a time: the page, and the page with its total. */
  alone: number;
  counted: number;
}

interface Page {
  query: string;
  /** The rows that are the officer's, as the role declares them. */
  own: object;
}

/** The same condition, of places that are named. */
const typed = ({ own }: Page, ids: readonly string[]): object =>
  JSON.parse(JSON.stringify(own, (key, value) => (key === 'within' && value.actor === 'places' ? { ids } : value)));

const pages: Record<string, Page> = {
  '50 enterprises, their fields alone': {
    query: `query Page($where: EnterpriseWhere, $counted: Boolean!) {
      enterprises(where: $where) { total @include(if: $counted) rows { id version name taxCode foundedOn charterCapital phone } }
    }`,
    own: inOwnPlaces.enterprise,
  },
  '50 enterprises with standing, site and industry': {
    query: `query Page($where: EnterpriseWhere, $counted: Boolean!) {
      enterprises(where: $where) { total @include(if: $counted) rows { id version name taxCode
        standing { status ownership } site { address area { name } } industry { name } } }
    }`,
    own: inOwnPlaces.enterprise,
  },
  '50 members, their fields alone': {
    query: `query Page($where: PartyMemberWhere, $counted: Boolean!) {
      partyMembers(where: $where) { total @include(if: $counted) rows { id version admittedOn officialOn politicalTheory } }
    }`,
    own: inOwnPlaces.member,
  },
  '50 members with person, standing, unit and workplace': {
    query: `query Page($where: PartyMemberWhere, $counted: Boolean!) {
      partyMembers(where: $where) { total @include(if: $counted) rows { id version admittedOn
        person { fullName bornOn gender } standing { is } unit { name } workplace { name } } }
    }`,
    own: inOwnPlaces.member,
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
    for (const [what, page] of Object.entries(pages)) {
      const asked = asking(ours, page.query);
      const sides = [
        { name: 'rights', by: ours, requests: asked(officer, null) },
        { name: 'typed', by: ours, requests: asked(board, typed(page, [place])) },
      ];
      await assertSame(sides, what, rowsOf);
      const rounds = await alternate(db, sides, effort);
      const alone = await oneByOne(asked(officer, null), effort);
      const counted = await oneByOne(asked(officer, null, true), effort);
      found.push({ what, rounds, alone, counted });
    }
    return found;
  } finally {
    await ours.stop();
  }
}

const asking =
  ({ port }: Contender, query: string) =>
  (cookie: string, where: object | null, counted = false): Requests => ({
    port,
    cookie,
    bodies: [JSON.stringify({ query, variables: { where, counted } })],
  });

const oneByOne = async (requests: Requests, { ms }: Effort) => median(await load(requests, { connections: 1, ms: ms * 2, requests: 500 }));

interface Answer {
  data: Record<string, { rows: { id: string }[] }>;
}

/** Which rows: of a row they both see, its officer may not see the site that lies elsewhere. */
const rowsOf = (answer: unknown) => Object.values((answer as Answer).data).map(({ rows }) => rows.map(({ id }) => id));
