import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const generatedCount = 65;

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const model = (file: string) => JSON.stringify(root(`server/model/${file}.js`));

/**
 * A project of its own with as many resources as the plan speaks of, each as large as ours are in the middle: eleven fields, two links
 * and what leads back along them, every third one dated, with the rows of two roles as conditions.
 */
export async function writeResources(dir: string): Promise<void> {
  const names = Array.from({ length: generatedCount }, (_, index) => `Thing${index}`);
  const files = {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ extends: root('tsconfig.json'), include: ['resources', root('server'), root('shared')] }),
    'resources/index.ts': [
      ...names.map((name) => `import { ${name} } from './${name}.js';`),
      `export const resources = [${names.join(', ')}];`,
    ].join('\n'),
    ...Object.fromEntries(names.map((name, index) => [`resources/${name}.ts`, source(index)])),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), `${text}\n`);
  }
}

/** A row links to the one before it and to the one at half its number, so each is linked to by about two. */
const linksOf = (index: number) => ({ before: Math.max(0, index - 1), half: Math.floor(index / 2) });
const isDated = (index: number) => index % 3 === 2;

/** Who links here: by which of the two. */
const linkedBy = (index: number) =>
  Array.from({ length: generatedCount }, (_, other) => other).flatMap((other) =>
    (['before', 'half'] as const).filter((link) => linksOf(other)[link] === index).map((link) => ({ other, link })),
  );

function source(index: number): string {
  const name = `Thing${index}`;
  const { before, half } = linksOf(index);
  const back = linkedBy(index);
  const near = [...new Set([before, half, ...back.map(({ other }) => other)])].filter((other) => other !== index);
  const label = (vi: string, more = '') => `{ vi: '${vi} ${index}', en: '${name} ${vi}'${more} }`;
  const dated = isDated(index) ? `\n  dated: { from: 'startedOn', to: 'endedOn', alone: ['beforeId'] },` : '';
  return `import type { Key, Many, One } from ${JSON.stringify(root('shared/where.js'))};
import { Amount, Choice, Code, Day, Flag, Integer, Link, Moment, Name, Secret, Text } from ${model('field')};
import { Back, Current } from ${model('reach')};
import { Resource } from ${model('resource')};
import { Row } from ${model('row')};
${near.map((other) => `import { Thing${other} } from './Thing${other}.js';`).join('\n')}

const stages = {
${['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH'].map((stage) => `  ${stage}: { vi: 'Bước ${stage}', en: '${stage}' },`).join('\n')}
};

@Resource<${name}>({
  vi: 'Danh từ ${index}',
  en: '${name}',
  plural: 'thing${index}s',
  area: 'plan',
  title: 'name',
  access: {
    read: {
      organisationBoard: 'all',
      communeOfficer: { half: { stage: { eq: 'FIRST' } } },
      unitSecretary: ${back[0] ? `{ some: { by${back[0].other}${back[0].link}: { count: { gte: 1 } } } }` : `'all'`},
    },
    update: { organisationBoard: 'all', communeOfficer: { stage: { in: ['FIRST', 'SECOND'] } } },
  },${dated}
})
export class ${name} extends Row {
  @Name(${label('Tên', `, required: true, lasting: true, privacy: 'public'`)}) name!: string;
  @Code(${label('Mã', ', unique: true')}) code!: string | null;
  @Text(${label('Lời')}) words!: string | null;
  @Text(${label('Ghi chú', `, readers: ['organisationBoard']`)}) note!: string | null;
  @Integer(${label('Số', ', min: 0')}) count!: number | null;
  @Amount(${label('Tiền', ', min: 0')}) amount!: number | null;
  @Flag(${label('Có', ', required: true')}) isOpen!: boolean;
  @Moment(${label('Lúc')}) seenAt!: string | null;
  @Secret(${label('Số kín')}) secret!: Secret | null;
  @Choice('Stage${index}', stages, ${label('Bước')}) stage!: keyof typeof stages | null;
  @Day(${label('Từ', ', required: true')}) startedOn!: Day;
  @Day(${label('Đến')}) endedOn!: Day | null;
  @Link(() => Thing${before}, ${label('Trước')}) beforeId!: Key<Thing${before}> | null;
  @Link(() => Thing${half}, ${label('Nửa')}) halfId!: Key<Thing${half}> | null;
${back
  .map(({ other, link }) => {
    const current =
      isDated(other) && link === 'before' ? `  @Current(() => Thing${other}, 'beforeId') now${other}!: One<Thing${other}>;\n` : '';
    return `  @Back(() => Thing${other}, '${link}Id') by${other}${link}!: Many<Thing${other}>;\n${current}`;
  })
  .join('')}}`;
}
