import type { Visit } from './visit.js';

/** The session's token. The browser forgets it when closed; the server forgets it earlier. */
export const sessionCookie = cookie('sid');

/** Says that somebody has signed in from this browser before. It opens nothing. */
export const deviceCookie = cookie('device', 180 * 24 * 3600);

function cookie(bare: string, seconds?: number) {
  /** `__Host-`: set over TLS by this very host, so nobody on a neighbouring one can plant it. Browsers drop such a cookie on plain http. */
  const name = (visit: Visit) => (visit.tls ? `__Host-${bare}` : bare);
  return {
    read: (visit: Visit) => visit.cookies.get(name(visit)) ?? null,
    give: (visit: Visit, token: string) => visit.setCookie(name(visit), token, seconds),
    clear: (visit: Visit) => visit.setCookie(name(visit), '', 0),
  };
}
