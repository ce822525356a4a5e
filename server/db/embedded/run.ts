import { spawn } from 'node:child_process';

export interface Outcome {
  /** Null when the program could not be run at all. */
  code: number | null;
  output: string;
}

export interface Manner {
  uid?: number;
  gid?: number;
  cwd?: string;
  /** For a program that leaves a server behind: the server would hold our pipes open for ever. */
  silent?: boolean;
}

/** Runs a program to its end and gives what it said. */
export function run(program: string, args: readonly string[], { silent, ...manner }: Manner = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...manner,
      windowsHide: true,
      stdio: ['ignore', silent ? 'ignore' : 'pipe', silent ? 'ignore' : 'pipe'],
    });
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
