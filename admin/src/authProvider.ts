import type { AuthProvider } from 'react-admin';
import { failureOf } from './failure.js';
import { endSession, session, signedOut, signIn } from './session.js';

/** What react-admin asks of sign-in. Rights are not asked here: the catalogue holds what one may see. */
export const authProvider: AuthProvider = {
  login: ({ username, password }: { username: string; password: string }) => signIn(username, password),
  async logout() {
    if (session.get().is !== 'signedIn') return;
    await endSession();
    signedOut();
  },
  checkAuth: () => (session.get().is === 'signedIn' ? Promise.resolve() : Promise.reject(new Error('signed out'))),
  /** A lapsed session is asked for again over the open page; nothing on it is thrown away. */
  checkError: (error) =>
    failureOf(error).code === 'UNAUTHENTICATED' && session.get().is !== 'signedIn' ? Promise.reject(error) : Promise.resolve(),
  async getIdentity() {
    const state = session.get();
    if (state.is !== 'signedIn') throw new Error('signed out');
    return { id: state.me.id, fullName: state.me.displayName };
  },
};
