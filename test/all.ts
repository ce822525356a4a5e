import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Everything that must hold before a change goes in: the checks of package.json, then Jest. The last line says how much passed.

interface Score {
  passed: number;
  failed: number;
}

const atOnce = 2;
/** What hangs is ended and counts as failed. A whole run takes about a quarter of it. */
const patienceMs = 60 * 60_000;
const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

const scores = [await runChecks(), await runTests()];
const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

async function runChecks(): Promise<Score> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const waiting = Object.entries<string>(scripts).filter(([name]) => name.startsWith('check:'));
  const score = { passed: 0, failed: 0 };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      const { code, output } = await run(command);
      score[code === 0 ? 'passed' : 'failed'] += 1;
      console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return score;
}

/** Jest's own count. A test file that breaks before its tests counts as one failure, and so does a run without a result. */
async function runTests(): Promise<Score> {
  const dir = await mkdtemp(join(tmpdir(), 'hat-nhan-result-'));
  const file = join(dir, 'jest.json');
  const { code } = await run(`jest --ci --json --outputFile="${file}"`, { aloud: true });
  const result = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  await rm(dir, { recursive: true });
  const failed = (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
  return { passed: result.numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/**
 * npm has put the programs of node_modules on the path. What is aloud is shown while it runs. A group of its own, so that what it
 * started ends with it.
 */
function run(command: string, { aloud = false } = {}): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(`${command} 2>&1`, { shell: true, detached: true, stdio: ['ignore', aloud ? 'inherit' : 'pipe', 'inherit'] });
    running.add(child);
    const limit = setTimeout(() => {
      console.log(`✗ ${command}: not done after ${patienceMs / 60_000} minutes, ended`);
      end(child);
    }, patienceMs);
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output });
    });
  });
}

function end({ pid }: ChildProcess): void {
  if (pid) process.kill(-pid, 'SIGKILL');
}

function stop(): void {
  for (const child of running) end(child);
  process.exit(1);
}
