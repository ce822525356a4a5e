import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/graphiql.css';
import './graphiql.css';

const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-requested-with': 'hatnhan' };

const post = async (asked: object, more: Record<string, string> = {}) =>
  (
    await fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers: { ...headers, ...more }, body: JSON.stringify(asked) })
  ).json();

/** The page stays that of who opened it: in the name of somebody who comes in by another tab nothing is asked or written. */
const opener = post({ query: '{ me { grant } }' }).then(({ data }) => (data?.me ? { 'x-grant': String(data.me.grant) } : undefined));

const fetcher = async (asked: object) => post(asked, await opener);

/** One request, from the communes down to the members, and the same enterprises counted by the communes of two days. */
const first = `# Một câu hỏi đi từ xã xuống đến đảng viên
{
  adminUnits(where: { level: { eq: COMMUNE }, overlaps: { today: true } }, take: 6) {
    rows {
      fullName
      sites(take: 5) {
        rows { enterprise { name units(take: 3) { rows { unit { name registrations(take: 3) { rows { member { standing { is } } } } } } } } }
      }
    }
  }
  then: enterpriseGroups(by: [{ site: { areaId: { boundaries: { day: "2020-06-01" } } } }], measures: [{ as: "n", fn: COUNT }]) {
    rows { keys { label } values }
  }
  now: enterpriseGroups(by: [{ site: { areaId: { boundaries: { today: true } } } }], measures: [{ as: "n", fn: COUNT }]) {
    rows { keys { label } values }
  }
}
`;

const root = document.getElementById('root');
if (!root) throw new Error('graphiql.html has no #root');
createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={first} forcedTheme="light" />);
