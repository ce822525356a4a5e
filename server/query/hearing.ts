import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type Pool } from 'pg';

export interface Ears {
  channels: readonly string[];
  heard(channel: string, payload: string): void;
  /** The connection was lost for a while, and with it what was told meanwhile. */
  missed(): void;
}

export interface Hearing {
  /** From here on nothing is missed unawares. */
  ready: Promise<void>;
  stop(): void;
}

/** Between one try to come back and the next: milliseconds. */
const pauses = [100, 500, 2_000, 5_000];
/** A connection that died without a word is found out by asking it something. */
const checkMs = 20_000;

/** One connection that hears what is told with NOTIFY, on the database of this pool. It comes back by itself. */
export function listen(pool: Pool, ears: Ears): Hearing {
  let client: Client | null = null;
  let stopped = false;
  let began = () => {};
  const ready = new Promise<void>((resolve) => {
    began = resolve;
  });

  async function keep() {
    for (let turn = 0, times = 0; !stopped; turn++) {
      client = new Client({ ...pool.options, application_name: 'hat-nhan hearing', query_timeout: checkMs });
      const heard = await hear(client, ears, () => {
        if (times++ > 0) ears.missed();
        began();
      });
      if (heard) turn = 0;
      if (!stopped) await sleep(pauses[Math.min(turn, pauses.length - 1)]);
    }
  }

  void keep();
  return {
    ready,
    stop() {
      stopped = true;
      void client?.end().catch(() => undefined);
    },
  };
}

/** As long as this connection lasts. Answers whether it heard at all. */
async function hear(client: Client, { channels, heard }: Ears, begin: () => void): Promise<boolean> {
  const over = new Promise((resolve) => client.once('end', resolve));
  client.on('error', () => undefined);
  client.on('notification', ({ channel, payload }) => heard(channel, payload ?? ''));
  try {
    await client.connect();
    await client.query(channels.map((channel) => `listen ${client.escapeIdentifier(channel)}`).join('; '));
  } catch {
    void client.end().catch(() => undefined);
    return false;
  }
  begin();
  const checking = setInterval(() => void client.query('select').catch(() => client.end().catch(() => undefined)), checkMs);
  await over;
  clearInterval(checking);
  return true;
}

/** Told to all who listen, in every process. */
export async function tell(pool: Pool, channel: string, payload: string): Promise<void> {
  await pool.query('select pg_notify($1, $2)', [channel, payload]);
}
