import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';

/** Before the first page is opened: the admin as its users get it, and a browser, unpacked once for all workers. */
export default async function setup() {
  // React would be built for developers if it were told of a test.
  const { NODE_ENV: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('build.ts', import.meta.url))], { env });
  process.env.CHROME_PATH ??= await chromium.executablePath();
}
