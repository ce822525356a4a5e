import { type Field, fieldsOf, isFound, linkName, type RowClass } from '../model/field.js';
import { reachesOf } from '../model/reach.js';
import { type Action, resourceOf } from '../model/resource.js';
import { type Role, roleNames, roles } from '../model/roles.js';
import { may, mayRead, mayWrite } from './rights.js';

/** Short names of the roles, over the columns. */
const heads: Record<Role, string> = {
  admin: 'QT',
  enterpriseCommittee: 'ĐUK',
  organisationBoard: 'BTC',
  massMobilisation: 'BDV',
  propaganda: 'BTG',
  peoplesCommittee: 'UBND',
  unionFederation: 'LĐLĐ',
  youthUnion: 'ĐTN',
  communeOfficer: 'Xã',
  unitSecretary: 'BT',
  standingCommittee: 'TT',
  analyst: 'PT',
};
const actions = ['read', 'create', 'update', 'delete'] as const satisfies readonly Action[];

/** Who may do what to which rows and fields, as the declarations have it: role × resource × field, for people to read. */
export const matrix = (resources: readonly RowClass[]): string =>
  `${[preface(), ...resources.map(section)].map((part) => part.join('\n')).join('\n\n')}\n`;

const preface = (): string[] => [
  '# Who may do what',
  '',
  'Written by `npm run access` from the declarations; a test compares the two, and every cell with what the gate answers.',
  '',
  '- Rows: `all`; `share`, those that meet the condition below the table; `·` none.',
  '- Fields: `w` may be written, `r` read, `·` neither. Nobody writes into a row that is not among those he may create or update.',
  '- A field is `public`, `internal`, `personal` or `secret`; a role reads up to a class, unless the field names its readers.',
  '- *Whole*: the ways along which these roles see every row there is, so may ask for what is not there.',
  '',
  ...roleNames.map((role) => `- ${heads[role]}: ${roles[role].vi} (\`${role}\`)`),
];

function section(row: RowClass): string[] {
  const { vi } = resourceOf(row);
  return [
    `## ${vi} (${row.name})`,
    '',
    line(['', ...roleNames.map((role) => heads[role])]),
    line(['---', ...roleNames.map(() => '---')]),
    ...actions.map((action) => line([action, ...roleNames.map((role) => rowsCell(role, action, row))])),
    ...fieldLines(row),
    ...under(shares(row)),
    ...under(wholes(row)),
  ];
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const under = (lines: readonly string[]) => (lines.length > 0 ? ['', ...lines] : []);

function rowsCell(role: Role, action: Action, row: RowClass): string {
  const rows = resourceOf(row).access[action]?.[role];
  return rows === undefined ? '·' : rows === 'all' ? 'all' : 'share';
}

/** Fields that stand beside each other and are alike share a line. */
function fieldLines(row: RowClass): string[] {
  const alike: { names: string[]; rest: string[] }[] = [];
  for (const field of fieldsOf(row)) {
    const rest = [field.privacy ?? 'internal', ...roleNames.map((role) => fieldCell(role, row, field))];
    const last = alike.at(-1);
    if (last && last.rest.join() === rest.join()) last.names.push(field.name);
    else alike.push({ names: [field.name], rest });
  }
  return alike.map(({ names, rest: [privacy, ...cells] }) =>
    line([`${names.map((name) => `\`${name}\``).join(' ')} ${privacy}`, ...cells]),
  );
}

function fieldCell(role: Role, row: RowClass, field: Field): string {
  if (!may(role, 'read', row) || !mayRead(role, field)) return '·';
  const written = !resourceOf(row).readOnly && !isFound(field) && (may(role, 'create', row) || may(role, 'update', row));
  return written && mayWrite(role, field) ? 'w' : 'r';
}

/** Each condition once, with whom and what it bounds. */
function shares(row: RowClass): string[] {
  const { access } = resourceOf(row);
  const bounded = new Map<string, string[]>();
  for (const role of roleNames) {
    for (const action of actions) {
      const rows = access[action]?.[role];
      if (rows === undefined || rows === 'all') continue;
      const said = JSON.stringify(rows).replaceAll('"', '');
      bounded.set(said, [...(bounded.get(said) ?? []), `${heads[role]} ${action}`]);
    }
  }
  return [...bounded].map(([said, whom]) => `- ${whom.join(', ')}: \`${said}\``);
}

function wholes(row: RowClass): string[] {
  const ways = [
    ...fieldsOf(row).map((field) => ({ name: linkName(field), covered: field.covered ?? [] })),
    ...reachesOf(row).map((reach) => ({ name: reach.name, covered: reach.how === 'via' ? [] : reach.covered })),
  ];
  return roleNames.flatMap((role) => {
    const whole = ways.filter(({ covered }) => covered.includes(role)).map(({ name }) => `\`${name}\``);
    return whole.length > 0 ? [`- *Whole* for ${heads[role]}: ${whole.join(' ')}`] : [];
  });
}
