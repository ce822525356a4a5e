import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Checks the types of every file of a folder by the project's own rules, as `tsc` does. */
const [, , dir = ''] = process.argv;
const root = fileURLToPath(new URL('../../', import.meta.url));
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config, ts.sys, root);
const files = (await readdir(dir)).map((file) => `${dir}/${file}`);
const [start, before] = [performance.now(), process.cpuUsage()];
const program = ts.createProgram(files, { ...options, typeRoots: [`${root}node_modules/@types`] });
const mistakes = ts.getPreEmitDiagnostics(program);
const { user, system } = process.cpuUsage(before);
const wall = performance.now() - start;
if (mistakes.length > 0)
  throw new Error(ts.formatDiagnostics(mistakes.slice(0, 5), { ...ts.createCompilerHost(options), getNewLine: () => '\n' }));
process.send?.({ files: files.length, wall, cpu: (user + system) / 1000 });
