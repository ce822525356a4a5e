import { type IncomingMessage, type Server, ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer as answering } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { Refused } from '../access/refused.js';
import { limits } from '../config.js';
import type { Live, Viewer } from '../live/live.js';
import type { RowClass } from '../model/field.js';
import { readActor, type SignedIn } from '../session/actor.js';
import type { Approach } from '../session/approach.js';
import { watchSessions } from '../session/lasting.js';
import { forgedSocket } from '../session/origin.js';
import type { Connections } from '../session/store/db.js';
import { visitOf } from '../session/visit.js';
import type { LiveContext } from './liveResolver.js';
import { asGraphql, hooks, subscribing } from './subscribing.js';

interface SocketEnv {
  schema: GraphQLSchema;
  by: Approach;
  db: Connections;
  live: Live;
  viewerOf(signedIn: SignedIn): Promise<Viewer>;
  resources: readonly RowClass[];
  isApi(request: IncomingMessage): boolean;
}

/** Somebody who was let in, as long as their socket is open. */
interface Guest extends SignedIn {
  viewer: Viewer;
}

/** RFC 6455, 7.4.1, and the list of codes it began. */
const [goingAway, tryAgain] = [1001, 1013];

/** Subscriptions over WebSocket, at the address of the API: for pages of this site, for who is signed in, while they are. */
export function openSockets(server: Server, { schema, by, db, live, viewerOf, resources, isApi }: SocketEnv): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.socketBytes });
  const lasting = watchSessions(db);
  const guests = new Map<IncomingMessage, Guest>();

  answering<{ grant?: unknown }>(
    {
      ...hooks,
      isProd: true,
      onConnect({ connectionParams, extra: { request, socket } }) {
        const { grant } = connectionParams ?? {};
        // As with x-grant over HTTP: a page of another, who came in by another tab, is nobody's.
        if (grant !== undefined && grant !== guests.get(request)?.grant) socket.close(CloseCode.Unauthorized, 'ENTERED_ELSEWHERE');
        return true;
      },
      onSubscribe({ subscriptions, extra: { request } }, _id, payload) {
        const guest = guests.get(request);
        if (!guest || Object.keys(subscriptions).length > limits.subscriptions)
          return [asGraphql(new Refused(`a page has at most ${limits.subscriptions} subscriptions`, 'subscriptions'))];
        const found = subscribing(schema, payload);
        const contextValue: LiveContext = { live, viewer: guest.viewer, resources };
        return Array.isArray(found) ? found : { ...found, contextValue };
      },
    },
    sockets,
  );

  /** Who may not come in is told so by HTTP, and no socket is opened for them. */
  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => undefined);
    const status = isApi(request) ? (forgedSocket(request, by) ? 403 : null) : 404;
    if (status) return refuse(socket, status);
    const signedIn = await readActor(db, visitOf(request, new ServerResponse(request), by));
    if (!signedIn) return refuse(socket, 401);
    const viewer = await viewerOf(signedIn);
    if (!hasRoom(signedIn)) return refuse(socket, 429);
    // Gone while it was asked who they are: nobody would tell that they left.
    if (socket.destroyed) return;
    guests.set(request, { ...signedIn, viewer });
    socket.once('close', () => guests.delete(request));
    sockets.handleUpgrade(request, socket, head, (opened) => {
      stay(opened, signedIn);
      sockets.emit('connection', opened, request);
    });
  }

  function hasRoom({ actor: { id } }: SignedIn): boolean {
    const own = [...guests.values()].filter(({ actor }) => actor.id === id);
    return guests.size < limits.sockets && own.length < limits.socketsOfOne;
  }

  function stay(opened: WebSocket, signedIn: SignedIn) {
    const guest = {
      ...signedIn,
      end: (why: 'ENDED' | 'AWAY') => opened.close(why === 'ENDED' ? CloseCode.Unauthorized : tryAgain),
    };
    lasting.stay(guest);
    opened.once('close', () => lasting.leave(guest));
  }

  server.on('upgrade', (request, socket, head) => void admit(request, socket, head).catch(() => refuse(socket, 503)));
  // It would wait for open sockets for ever, and calls nobody before it does.
  const close = server.close.bind(server);
  server.close = (done) => {
    lasting.stop();
    live.stop();
    for (const each of sockets.clients) each.close(goingAway);
    return close(done);
  };
}

function refuse(socket: Duplex, status: number) {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
