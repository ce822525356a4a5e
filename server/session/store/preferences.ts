import type { densities, languages } from '../../system/preference.js';
import type { Db } from './db.js';

export interface Preferences {
  language: keyof typeof languages;
  density: keyof typeof densities;
}

/** A preference has its user's id: the one key a second writer can collide with. */
export const keepPreferences = (db: Db, user: string, { language, density }: Preferences) =>
  db.query({
    text: `insert into preference (id, version, user_id, language, density) values ($1, 1, $1, $2, $3)
      on conflict (id) do update set language = excluded.language, density = excluded.density, version = preference.version + 1`,
    values: [user, language, density],
  });
