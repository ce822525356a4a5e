import { readFile } from 'node:fs/promises';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Client } from 'pg';

const packages = ['graphql', '@apollo/server', 'type-graphql', 'typeorm', 'dataloader', 'pg', 'typescript'];

/** What it was measured on, one fact a line. */
export async function describeMachine(db: Client): Promise<string[]> {
  const { rows } = await db.query<{ version: string }>(`select current_setting('server_version') as version`);
  const [first] = cpus();
  return [
    `${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}`,
    `load over the last quarter of an hour ${loadavg()[2]?.toFixed(1)}, of which the bench itself makes about 2`,
    `Node ${process.versions.node}, PostgreSQL ${rows[0]?.version}`,
    (await Promise.all(packages.map(async (name) => `${name} ${await versionOf(name)}`))).join(', '),
  ];
}

async function versionOf(name: string): Promise<string> {
  const manifest = await readFile(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8');
  return JSON.parse(manifest).version;
}
