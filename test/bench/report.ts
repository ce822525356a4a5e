import { settings } from './database.js';
import type { Scale } from './fill.js';
import { goals } from './goals.js';
import type { Many } from './many.js';
import { row, table, times } from './markdown.js';
import type { Reading } from './reads.js';
import type { Scoped } from './rights.js';
import { type Effort, median, percentile95, type Rounds, ratio, typical } from './rounds.js';
import type { OnSheet } from './sheet.js';

export interface Found {
  scale: Scale;
  effort: Effort;
  machine: readonly string[];
  minutes: number;
  day: string;
  readings: readonly Reading[];
  scoped: readonly Scoped[];
  pasted: Rounds;
  onSheet: OnSheet;
  many: Many;
}

/** docs/bench.md, whole. */
export const report = (found: Found): string =>
  [head(found), goals(found), reads(found.readings), rights(found.scoped), paste(found.pasted), sheet(found), many(found.many)].join(
    '\n\n',
  );

const count = (value: number) => value.toLocaleString('en-GB');

const head = ({ scale, effort, machine, minutes, day }: Found) => `# Bench

Written by \`npm run bench\` on ${day}, in ${Math.round(minutes)} minutes. Don't edit: run it again.

${machine.map((fact) => `* ${fact}`).join('\n')}
* The embedded PostgreSQL with ${Object.entries(settings)
  .map(([name, value]) => `\`${name} = ${value}\``)
  .join(', ')}; connections as the product opens them

${count(scale.enterprises)} enterprises with their standings and sites, ${count(scale.members)} members with person, standing, registration and workplace, ${count(scale.units)} units;
242 communes of 2020 in 26 of today; all made up. Ids are UUIDv7, conditions come as variables, everybody is signed in.

**How to read it.** CPU in milliseconds for one request, of the server's process with all its threads and of all its PostgreSQL backends, by the
kernel's count; the client is a third process and not counted. Contenders take turns, A B C … C B A, ${effort.rounds} rounds of turns of ${effort.ms} ms with ${effort.connections}
connections; a figure is the median of the rounds, a ratio the median of the ratios in each round. Only ratios may be compared between
machines, and of milliseconds until the answer only those of one request at a time.
All contenders of a question are checked to give the same data before they are timed.

\`npm run bench\` needs Linux (CPU is read from /proc), two processors and 3 GB in the temporary folder. The first run fills a database there,
later ones find it, until migrations or what fills it change. \`npm run bench -- --small\` tries everything on a twentieth and writes nothing.`;

const answerers: Record<string, string> = {
  ours: 'ours',
  bare: 'bare http + SQL',
  naive: 'dataloader',
  careful: 'dataloader, only what is asked',
  'by hand': 'dataloader, groups by SQL written for the question',
};

const reads = (readings: readonly Reading[]) => `## Reads

*ours*: the product as it is started. *bare*: \`node:http\` that looks up the session as the product does and pipes the rows of the very statements
the product makes, prepared, through its writers; no GraphQL, no rights; the client sends the values of the statements themselves.
*dataloader*: the same schema, HTTP and session, with resolvers over TypeORM repositories, which give whole rows, and a dataloader for every
link, list and count; no rights. *Only what is asked*: the same by a careful hand, with only the columns that are asked for. Goal: at most
1.3 × bare, at least 3 × better than dataloader.

${table(
  ['', 'ours ÷ bare', 'dataloader ÷ ours', 'only what is asked ÷ ours', 'ours, node', 'ours, PostgreSQL', 'bare', 'dataloader'],
  readings.map(({ name, rounds }) => {
    const ours = typical(rounds, 'ours');
    const others = ['bare', 'naive'].map((who) => times(typical(rounds, who).cpu));
    return [
      name,
      times(ratio(rounds, 'ours', 'bare')),
      times(ratio(rounds, 'naive', 'ours')),
      times(ratio(rounds, 'careful', 'ours')),
      times(ours.node),
      times(ours.postgres),
      ...others,
    ];
  }),
)}

${readings.map(reading).join('\n\n')}`;

const reading = ({ name, what, bytes, rounds }: Reading) => `### ${name}

${what.charAt(0).toUpperCase()}${what.slice(1)}; ${(bytes / 1000).toFixed(1)} kB.

${table(
  ['', 'node', 'PostgreSQL', 'CPU', '÷ ours'],
  [...rounds.keys()].map((who) => row(answerers[who] ?? who, typical(rounds, who), ratio(rounds, who, 'ours'))),
)}`;

const rights = (scoped: readonly Scoped[]) => `## Rights

The first 50 rows of one commune of 22, for its officer (the rows are cut by the role, at every level), and for a board member, who sees all,
and types the same condition. Goal: at most 1.10 ×. *Alone*: milliseconds until the officer's page is there, one request at a time; goal for a
page of members: under 10. A page does not wait for its total, which a sheet asks once for a filter and which counts to 10,001 at most: how
long a page takes that asks for both stands beside it.

${table(
  ['', 'by rights, CPU', 'typed, CPU', 'rights ÷ typed', 'alone, ms', 'with total, ms'],
  scoped.map(({ what, rounds, alone, counted }) => [
    what,
    times(typical(rounds, 'rights').cpu),
    times(typical(rounds, 'typed').cpu),
    times(ratio(rounds, 'rights', 'typed')),
    times(alone),
    times(counted),
  ]),
)}`;

const pasting: Record<string, string> = {
  bare: 'one bare update',
  kept: 'the same with version check and trail',
  save: 'save',
  request: 'save, asked by a browser',
};

const paste = (rounds: Rounds) => `## Paste

500 rows of 10 cells each. *One bare update*: a single prepared \`update … from unnest(…)\` of these cells in a twin of the table, with all its
generated columns and indexes, but without versions, triggers, trail or any check. *With version check and trail*: the same on the table
itself, in a transaction, where the version read must still be there and the table's trigger writes the trail: the least that keeps the
promise. *Save*: the product's own, with rights, checks of every cell, locks, conflicts, operation and trail. *Asked by a browser*: the
mutation over HTTP, with the new versions in the answer. Goal: save at most 2 × one bare update.

${table(
  ['', 'node', 'PostgreSQL', 'CPU', '÷ bare'],
  [...rounds.keys()].map((way) => row(pasting[way] ?? way, typical(rounds, way), ratio(rounds, way, 'bare'))),
)}`;

const sheet = ({ scale, onSheet: { jump, filter, scroll } }: Pick<Found, 'scale' | 'onSheet'>) => `## Sheet

The sheet of all ${count(scale.enterprises)} enterprises as it opens, 14 columns of four resources by name, in Chromium at 1440 × 900, which shares the
processors with the server: milliseconds from the act until what it asks for stands on the screen, ${jump.took.length} times each. Before every jump
everything read is forgotten. *Statements*: of that, when PostgreSQL was asked, as the server sees it. While the wheel turns over twenty
screens, ${scroll.length} times in different places, no task may keep the page for more than 100 ms; below 50 the browser tells none.

${table(
  ['', 'median', 'p95', 'statements, median', 'statements, p95'],
  [jump, filter].map(({ what, took, statements }) => [
    what,
    ...[median(took), percentile95(took), median(statements), percentile95(statements)].map(times),
  ]),
)}

Longest task while scrolling: ${scroll.every((longest) => longest === 0) ? 'none of 50 ms or more' : `${times(Math.max(...scroll))} ms`}.`;

const many = ({ ours, generated, types }: Many) => `## Sixty-five resources

As many as the plan speaks of, generated: eleven fields and two links each, the ways back along them, every third one dated. Each in a
process that did nothing else before.

${table(
  ['', 'resources', 'types', 'schema, CPU ms', 'SDL, kB'],
  [['ours, today', ours] as const, ['generated', generated] as const].map(([name, { resources, types: all, cpu, bytes }]) => [
    name,
    String(resources),
    String(all),
    String(Math.round(cpu)),
    String(Math.round(bytes / 1000)),
  ]),
)}

The types of the ${types.files} generated files, with all they import, are checked from nothing in ${(types.cpu / 1000).toFixed(1)} s of CPU.
`;
