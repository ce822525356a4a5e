import { Refused } from '../../../admin/src/failure.js';
import type { Noted } from '../../../admin/src/outbox/unsent.js';
import type { machine } from './machine.js';

const offline = new Refused({ code: 'OFFLINE', message: '', detail: {} });

/** A server that is away at first, and notes in which order it was asked. */
export function server() {
  const heard: string[] = [];
  let isAway = true;
  const asked = (operation: string) => async () => {
    if (isAway) throw offline;
    heard.push(operation);
    return { operation };
  };
  return { asked, heard, back: () => (isAway = false) };
}

export const action = (operation: string, isSecret = false): Noted => ({
  operation,
  resource: 'Enterprise',
  label: operation,
  work: { does: 'write', lines: [], planned: null },
  isSecret,
});
export const nothing = () => undefined;
export const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
/** The network is back, as the browser tells. */
export const online = async () => {
  window.dispatchEvent(new Event('online'));
  await settled();
};

export function send({ outbox }: ReturnType<ReturnType<typeof machine>['page']>, far: ReturnType<typeof server>, operation: string) {
  outbox.note(action(operation));
  return outbox.deliver(operation, far.asked(operation), nothing).then((answer) => {
    outbox.done(operation);
    return answer;
  });
}
