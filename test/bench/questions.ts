/** Q1 to Q5 of the measurements before the build, in the nouns of the product. Conditions come as variables. */
export interface Question {
  what: string;
  query: string;
  /** As many sets of variables as there are different requests. */
  variables: (pool: Pool) => Record<string, unknown>[];
}

/** What requests choose from. */
export interface Pool {
  areas: readonly string[];
  zones: readonly string[];
  industries: readonly string[];
  enterprises: readonly string[];
}

const statuses = ['ACTIVE', 'SUSPENDED', 'NOT_AT_ADDRESS', 'DISSOLVING', 'TERMINATED'];
const pairs = <A, B>(left: readonly A[], right: readonly B[]) => left.flatMap((a) => right.map((b) => [a, b] as const));

export const questions = {
  Q1: {
    what: 'a sheet’s page: 50 enterprises, 9 columns, their standing, site with commune and zone, industry, count of units, exact total; by commune and status, largest capital first',
    query: `query Q1($where: EnterpriseWhere, $order: [EnterpriseOrder!]) {
      enterprises(where: $where, order: $order, take: 50) {
        total(exact: true)
        rows {
          id version name taxCode tradingName foundedOn operatingOn charterCapital phone
          standing { status ownership legalForm }
          site { address area { code name } zone { code name } }
          industry { code name }
          units { total }
        }
      }
    }`,
    variables: ({ areas }) =>
      pairs(areas, statuses).map(([area, status]) => ({
        where: { site: { areaId: { eq: area } }, standing: { status: { eq: status } } },
        order: [{ charterCapital: 'DESC' }],
      })),
  },
  Q2: {
    what: 'nested: 20 communes, 10 sites with their enterprise in each, up to 5 people at work there with their membership',
    query: `query Q2($where: AdminUnitWhere, $order: [AdminUnitOrder!], $skip: Int, $sites: EnterpriseSiteWhere) {
      adminUnits(where: $where, order: $order, take: 20, skip: $skip) {
        rows {
          id code name
          sites(where: $sites, take: 10) {
            rows {
              id address
              enterprise {
                id name taxCode
                employments(take: 5) { rows { id job person { fullName bornOn member { admittedOn } } } }
              }
            }
          }
        }
      }
    }`,
    variables: () =>
      Array.from({ length: 200 }, (_, index) => ({
        where: { level: { eq: 'COMMUNE' }, startedOn: { lte: '2020-01-01' }, endedOn: { gt: '2020-01-01' } },
        order: [{ code: 'ASC' }],
        // A page from the start is another statement than one further on.
        skip: index + 1,
        sites: { isMain: { eq: true } },
      })),
  },
  Q3: {
    what: 'one enterprise by id, with its industry and its standing',
    query: `query Q3($id: ID!) {
      enterprise(id: $id) {
        id version name taxCode foundedOn operatingOn charterCapital phone
        industry { code name }
        standing { status ownership legalForm }
      }
    }`,
    variables: ({ enterprises }) => enterprises.map((id) => ({ id })),
  },
  Q4: {
    what: 'groups: enterprises of a zone, and their capital, by commune (some 240)',
    query: `query Q4($where: EnterpriseWhere, $by: [EnterpriseBy!], $measures: [EnterpriseMeasure!]!) {
      enterpriseGroups(where: $where, by: $by, measures: $measures) { rows { keys { value label } values } partial }
    }`,
    variables: ({ zones }) =>
      zones.map((zone) => ({
        where: { site: { zoneId: { eq: zone } } },
        by: [{ site: { areaId: {} } }],
        measures: [
          { as: 'enterprises', fn: 'COUNT' },
          { as: 'capital', fn: 'SUM', field: 'charterCapital' },
        ],
      })),
  },
  Q5: {
    what: 'a page of 1,000 enterprises of an industry, each with its industry and its standing',
    query: `query Q5($where: EnterpriseWhere) {
      enterprises(where: $where, take: 1000) {
        rows {
          id version name taxCode foundedOn operatingOn charterCapital phone note
          industry { code name }
          standing { status ownership legalForm }
        }
      }
    }`,
    variables: ({ industries }) => industries.map((industry) => ({ where: { industryId: { eq: industry } } })),
  },
} satisfies Record<string, Question>;

export type QuestionName = keyof typeof questions;
