import { at, isObject } from './catalog.js';

/** A request that came to nothing, in the words of the contract. */
export interface Failure {
  code: string;
  message: string;
  /** The field that is denied, the limit that is passed, the id under which a fault was noted. */
  detail: Readonly<Record<string, unknown>>;
}

/** Nothing wrong with the request: the server or the database is out of reach for now, or waits for somebody to sign in again. */
export const isAway = ({ code }: Pick<Failure, 'code'>) => ['UNAVAILABLE', 'OFFLINE', 'THROTTLED', 'UNAUTHENTICATED'].includes(code);

/** Thrown where there is no other way out, as in react-admin's data provider. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return error.failure;
  const [first] = graphqlErrors(error);
  if (first) return { code: String(first.extensions?.code ?? 'INTERNAL'), message: first.message, detail: first.extensions ?? {} };
  return { code: isNetwork(error) ? 'OFFLINE' : 'INTERNAL', message: error instanceof Error ? error.message : String(error), detail: {} };
}

interface GraphQLFault {
  message: string;
  extensions?: Record<string, unknown>;
}

/** Where Apollo, or react-admin around it, leaves what the server said. */
const listed = [['graphQLErrors'], ['networkError', 'result', 'errors']];

const graphqlErrors = (error: unknown): GraphQLFault[] =>
  [...listed, ...listed.map((path) => ['body', ...path])].flatMap((path) => {
    const list = at(error, path);
    return Array.isArray(list) ? list.filter(isFault) : [];
  });

const isFault = (value: unknown): value is GraphQLFault => isObject(value) && typeof value.message === 'string';

/** No answer, or one that is not ours: the connection, a proxy, a server that is starting. */
const isNetwork = (error: unknown) =>
  isObject(error) &&
  (Boolean(error.networkError) || (error.name === 'HttpError' && (error.status === undefined || Number(error.status) >= 500)));
