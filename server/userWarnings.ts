import type { Language } from '../shared/kinds.js';
import { dutiesOf } from './access/duties.js';
import { filled } from './db/backup/refused.js';
import type { AreaKind } from './model/roles.js';
import { resources } from './resources/index.js';
import { endedAreas } from './session/store/areas.js';
import type { Db } from './session/store/db.js';
import type { Duty } from './session/store/grants.js';
import { words } from './userWords.js';

/** The option that gives areas of a kind. */
export const options = { places: 'place', units: 'unit', agencies: 'agency' } as const satisfies Record<AreaKind, string>;

/** What may be given and is seldom meant: a role without an area it rests on, or over one that has ended. */
export async function warningsOf(db: Db, duty: Duty, language: Language): Promise<string[]> {
  const needed = dutiesOf(duty.role, resources);
  const lacksAll = needed.length > 0 && needed.every((kind) => (duty[kind] ?? []).length === 0);
  const ended = await endedAreas(db, resources, duty);
  return [
    ...(lacksAll
      ? [filled(words.withoutArea[language], { options: needed.map((kind) => `--${options[kind]}`).join(` ${words.or[language]} `) })]
      : []),
    ...ended.map(({ name, endedOn, successors }) =>
      [
        filled(words.areaEnded[language], { area: name, day: endedOn ?? '' }),
        ...(successors.length > 0 ? [filled(words.followed[language], { successors: successors.join(', ') })] : []),
      ].join(' '),
    ),
  ];
}
