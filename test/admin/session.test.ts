import { endSession, session, signIn } from '../../admin/src/session.js';
import { answering } from './answering.js';
import { board } from './world.js';

const comesIn = (id: string) => {
  answering((query) =>
    query.includes('SignIn')
      ? {
          me: { id, username: id, displayName: id, role: 'organisationBoard', grant: `of ${id}`, roles: [], language: null, density: null },
        }
      : { catalog: board, sheetLayouts: [], savedViews: [] },
  );
  return signIn(id, 'a long password 1');
};

test('what a tab kept for somebody stays while they come in again, and goes when another does', async () => {
  await comesIn('lan');
  sessionStorage.setItem('cameFrom.Enterprise', 'May');

  await comesIn('lan');
  const again = sessionStorage.length;
  await comesIn('mai');

  expect([again, sessionStorage.length]).toEqual([1, 0]);
});

test('where the server is away nobody is told that they have signed out', async () => {
  await comesIn('lan');
  Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) });

  await expect(endSession()).rejects.toThrow();

  expect(session.get().is).toBe('signedIn');
});
