import { table, times } from './markdown.js';
import type { Reading } from './reads.js';
import type { Scoped } from './rights.js';
import { percentile95, type Rounds, ratio } from './rounds.js';
import type { Act, OnSheet } from './sheet.js';

interface Goal {
  what: string;
  goal: string;
  found: number;
  isMet: boolean;
  /** What stands in the way, where it is known. */
  why?: string;
}

interface Found {
  readings: readonly Reading[];
  scoped: readonly Scoped[];
  pasted: Rounds;
  onSheet: OnSheet;
}

/** What was wanted, what came of it, and what stands in the way of the rest. */
export function goals({ readings, scoped, pasted, onSheet }: Found): string {
  const all = [
    ...readings.flatMap(ofReading),
    ...scoped.flatMap(ofPage),
    atMost('save ÷ one bare update', ratio(pasted, 'save', 'bare'), 2),
    ofAct(onSheet.jump, 300),
    ofAct(onSheet.filter, 500),
    atMost('sheet, scrolling: longest task, ms', Math.max(...onSheet.scroll), 100),
  ];
  const missed = all.filter(({ isMet, why }) => !isMet && why).map(({ what, why }) => `* **${what}**: ${why}`);
  const lines = all.map(({ what, goal, found, isMet }) => [what, goal, times(found), isMet ? 'met' : '**missed**']);
  return ['## Goals', table(['', 'goal', 'found', ''], lines), ...(missed.length > 0 ? [missed.join('\n')] : [])].join('\n\n');
}

const atMost = (what: string, found: number, most: number, why?: string): Goal => ({
  what,
  goal: `≤ ${most}`,
  found,
  isMet: found <= most,
  ...(why ? { why } : {}),
});

const ofReading = ({ name, rounds }: Reading): Goal[] => {
  const found = ratio(rounds, 'naive', 'ours');
  const dataloader = { what: `${name}: dataloader ÷ ours`, goal: '≥ 3', found, isMet: found >= 3 };
  const why = againstDataloader[name];
  return [
    atMost(`${name}: ours ÷ bare`, ratio(rounds, 'ours', 'bare'), 1.3, againstBare[name]),
    { ...dataloader, ...(why ? { why } : {}) },
  ];
};

const ofPage = ({ what, rounds, alone }: Scoped): Goal[] => [
  atMost(`${what}: rights ÷ typed`, ratio(rounds, 'rights', 'typed'), 1.1, nestedRights),
  ...(what.includes('members') ? [atMost(`${what}: alone, ms`, alone, 10, throughWorkplaces)] : []),
];

const ofAct = ({ what, took }: Act, most: number): Goal => atMost(`sheet, ${what}: p95, ms`, percentile95(took), most);

const againstBare: Record<string, string> = {
  Q3: `the answer is one row, so what every request costs is nearly all it costs: reading variables, the shape of the question, the headers of
  an answer; none of them 3 % of a request.`,
};

const againstDataloader: Record<string, string> = {
  Q1: `most of it is PostgreSQL's, which must look up the site and the standing of some four hundred enterprises of a commune whoever asks.`,
  Q3: 'both go the same way through HTTP and session, which is most of it; the dataloader needs three statements where ours needs one.',
  Q4: `most of it is PostgreSQL's, which must read the same sites whoever asks; what is saved is the way of the rows to the server.`,
};

const nestedRights = 'at every level below the first the rows are cut again, by conditions that the other does not have.';

const throughWorkplaces = `a member lies in a commune through person, workplace and site. In the order of ids PostgreSQL tries some twenty members for
  one that belongs, two look-ups in indexes alone for each; the area held on the row would make it one index.`;
