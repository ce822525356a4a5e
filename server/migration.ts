import { readdir, writeFile } from 'node:fs/promises';
import { readConfig } from './config.js';
import { openDatabase } from './db/database.js';
import { difference, listText, migrationText } from './db/generate.js';
import { migrations } from './db/migrations/index.js';
import { tables } from './tables.js';

/** `npm run migration:generate -- NAME`: writes what the declarations have and the migrations lack. */
const folder = new URL('./db/migrations/', import.meta.url);
const [name = ''] = process.argv.slice(2);
if (!/^[A-Z][A-Za-z]+$/.test(name)) {
  console.error('Name the migration by what it brings, such as: npm run migration:generate -- PartyUnits');
  process.exit(1);
}

const database = await openDatabase(readConfig());
const found = await difference(database.ownerUrl, { tables, migrations }).finally(() => database.stop());
if (found.up.length === 0) {
  console.log('The migrations already make what is declared.');
} else {
  const at = Date.now();
  await writeFile(new URL(`${at}-${name}.ts`, folder), migrationText(`${name}${at}`, found));
  const files = (await readdir(folder)).filter((file) => /^\d{13}-\w+\.ts$/.test(file)).map((file) => file.replace(/\.ts$/, ''));
  await writeFile(new URL('index.ts', folder), listText(files.sort()));
  console.log(`server/db/migrations/${at}-${name}.ts`);
}
