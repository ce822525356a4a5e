import type { ClientBase } from 'pg';
import type { Vault } from '../../query/vault.js';
import { type Journal, journals, type Line, linkOver } from './journals.js';
import { countUnsealed, markOf } from './sealing.js';

/** What a look at the chain found. */
export interface Verdict {
  links: number;
  lines: number;
  /** Links whose lines, or whose place in the chain, are not what they were. */
  broken: Broken[];
  /** Links made with a key that is lost: nobody can tell. */
  foreign: number;
  /** Lines that no link is over yet. */
  unsealed: number;
  /** The link that was noted the last time is not there. */
  lacksKnown: boolean;
  /** The last link, to be written down elsewhere: what is cut off the end of a chain leaves no gap. */
  last: Last | null;
}
export interface Last {
  number: string;
  digest: string;
}
export interface Broken {
  number: string;
  at: string;
  journal: string;
  /** Lines that are not there any more. */
  missing: number;
}

interface Link extends Last {
  at: string;
  journal: string;
  seqs: string[];
  key_mark: string;
}
const atOnce = 20;

/** Reads all that was ever sealed, and holds it against its links. A broken link spoils no other. */
export async function verifyChain(client: ClientBase, vault: Vault, known: Last | null = null): Promise<Verdict> {
  const unsealed = await countUnsealed(client);
  const verdict: Verdict = { links: 0, lines: 0, broken: [], foreign: 0, unsealed, lacksKnown: known !== null, last: null };
  for await (const link of allLinks(client)) {
    if (link.key_mark === markOf(vault)) verdict.broken.push(...(await faultsOf(client, vault, link, verdict.last)));
    else verdict.foreign += 1;
    if (link.number === known?.number && link.digest === known.digest) verdict.lacksKnown = false;
    verdict.links += 1;
    verdict.lines += link.seqs.length;
    verdict.last = { number: link.number, digest: link.digest };
  }
  return verdict;
}

async function* allLinks(client: ClientBase): AsyncGenerator<Link> {
  let number = '0';
  for (let links = await linksAfter(client, number); links.length > 0; links = await linksAfter(client, number)) {
    for (const link of links) {
      yield link;
      number = link.number;
    }
  }
}

async function faultsOf(client: ClientBase, vault: Vault, link: Link, before: Last | null): Promise<Broken[]> {
  const { number, at, journal: name, seqs, digest } = link;
  const journal = journals.find((known) => known.name === name);
  const lines = journal ? await linesOf(client, journal, seqs) : [];
  const isWhole = journal && vault.digest(linkOver(before?.digest ?? '', journal, lines)) === digest;
  return isWhole ? [] : [{ number, at, journal: name, missing: seqs.length - lines.length }];
}

async function linksAfter(client: ClientBase, number: string): Promise<Link[]> {
  const { rows } = await client.query<Link>(
    `select number, to_json(at) #>> '{}' as at, journal, seqs, digest, key_mark from seal where number > $1 order by number limit ${atOnce}`,
    [number],
  );
  return rows;
}

async function linesOf(client: ClientBase, { from, text }: Journal, seqs: readonly string[]): Promise<Line[]> {
  const { rows } = await client.query<Line>(`select l.seq, ${text} as text from ${from} where l.seq = any($1) order by l.seq`, [seqs]);
  return rows;
}
