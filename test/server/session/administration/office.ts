import { randomUUID } from 'node:crypto';
import { browser } from '../browser.js';
import { makeUser, openSite, password, type Site } from '../site.js';

export type Page = ReturnType<typeof browser>;
export interface Seen {
  id: string;
  version: number;
  username: string;
  state: string;
  grants: {
    id: string;
    version: number;
    role: string;
    startedOn: string;
    endedOn: string | null;
    inForce: boolean;
    areas: { name: string }[];
  }[];
}

export const account = 'id version username displayName state grants { id version role startedOn endedOn inForce areas { name } }';

/** An administrator before a browser, and others. */
export async function openOffice() {
  const site = await openSite();
  const signedIn = async (username: string): Promise<Page> => {
    const page = browser(site);
    await page.signIn(username, password);
    return page;
  };
  const person = async (username: string, duty: Parameters<typeof makeUser>[2] = {}) => {
    const id = await makeUser(site.db, username, { from: '2024-01-01', ...duty });
    return { id, page: await signedIn(username) };
  };
  const admin = await person('quan.tri', { role: 'admin' });
  const seen = async (id: string, page: Page = admin.page) =>
    (await page.ask(`query ($id: ID!) { account(id: $id) { ${account} } }`, { id })).data.account as Seen;
  return { site, signedIn, person, admin, seen };
}

export const nobody = randomUUID();
export type Office = Awaited<ReturnType<typeof openOffice>> & { site: Site };
