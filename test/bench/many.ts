import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeResources } from './generated.js';

export interface Built {
  resources: number;
  types: number;
  wall: number;
  cpu: number;
  /** Of the API in the schema language. */
  bytes: number;
}
export interface Checked {
  files: number;
  wall: number;
  cpu: number;
}
export interface Many {
  ours: Built;
  generated: Built;
  types: Checked;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What the API costs to build and to check when it has as many resources as the plan speaks of. */
export async function measureMany(): Promise<Many> {
  const dir = await mkdtemp(join(tmpdir(), 'hat-nhan-many-'));
  try {
    await writeResources(dir);
    const ours = await told<Built>('schemaBuild.ts', here('../../server/resources/index.ts'));
    const generated = await told<Built>('schemaBuild.ts', join(dir, 'resources/index.ts'), join(dir, 'tsconfig.json'));
    const types = await told<Checked>('typeCheck.ts', join(dir, 'resources'));
    return { ours, generated, types };
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** What a program beside this one says when it is done. */
async function told<T>(program: string, about: string, tsconfig?: string): Promise<T> {
  const env = { ...process.env, ...(tsconfig ? { TSX_TSCONFIG_PATH: tsconfig } : {}) };
  const child: ChildProcess = fork(here(program), [about], { execArgv: ['--import', 'tsx'], env });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${program} said nothing`)));
  const [answer] = await Promise.race([once(child, 'message'), ended]);
  return answer;
}
