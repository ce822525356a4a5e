import type { Label, Language } from '../../../shared/kinds.js';
import { matcher } from '../../../shared/match.js';
import { holds } from '../../../shared/text.js';
import { isUuid } from '../../../shared/uuid.js';
import type { RowClass } from '../../model/field.js';
import type { AreaKind } from '../../model/roles.js';
import { isDay } from '../../query/bind.js';
import { badInput } from '../refusal.js';
import { areaRow, type KnownArea, knownAreasOf } from '../store/areas.js';
import type { Db } from '../store/db.js';

/**
 * The area that is meant by an id, a code or a name, after which `@` and a day may stand: names and codes were used again. What could be
 * several areas, or is none, is refused with those it could be.
 */
export async function areaTyped(db: Db, resources: readonly RowClass[], kind: AreaKind, typed: string): Promise<string> {
  const row = areaRow(resources, kind);
  const [, text = typed, day] = typed.match(/^(.+)@([^@]+)$/) ?? [];
  if (day !== undefined && !isDay(day))
    throw badInput(
      kind,
      'NO_DAY',
      `${typed}: ${day} không phải một ngày, hãy viết như 2026-01-31.`,
      `${typed}: ${day} is no day, write it as 2026-01-31.`,
    );
  const all = row ? await knownAreasOf(db, row) : [];
  const areas = all.filter((area) => day === undefined || isInForce(area, day));
  if (isUuid(text) && areas.some(({ id }) => id === text)) return text;
  const found = matcher(areas.map(({ id, name, codes }) => ({ id, names: [name, ...codes] })))(text);
  if ('exact' in found) return found.exact;
  if ('ambiguous' in found) {
    const meant = areas.filter(({ id }) => found.ambiguous.includes(id));
    throw badInput(
      kind,
      'AMBIGUOUS_AREA',
      `Có ${meant.length} mục là ${typed}, hãy viết id ở đầu dòng:${listed(meant, 'vi')}`,
      `${meant.length} are called ${typed}, write the id at the beginning of the line:${listed(meant, 'en')}`,
    );
  }
  const near = areas.filter(({ id, name }) => found.near.includes(id) || holds(name, text));
  throw badInput(
    kind,
    'UNKNOWN_AREA',
    `Không có ${kinds[kind].vi} nào là ${typed}${near.length > 0 ? `; gần giống:${listed(near, 'vi')}` : '.'}`,
    `There is no ${kinds[kind].en} ${typed}${near.length > 0 ? `; like it:${listed(near, 'en')}` : '.'}`,
  );
}

const kinds: Readonly<Record<AreaKind, Label>> = {
  places: { vi: 'đơn vị hành chính', en: 'administrative unit' },
  units: { vi: 'tổ chức đảng', en: 'Party unit' },
  agencies: { vi: 'cơ quan', en: 'agency' },
};

const isInForce = ({ startedOn, endedOn }: KnownArea, day: string) =>
  (startedOn === null || startedOn <= day) && (endedOn === null || day < endedOn);

/** As many as one looks through. */
const mostListed = 20;

function listed(areas: readonly KnownArea[], language: Language): string {
  const more =
    areas.length > mostListed
      ? `\n  ${language === 'vi' ? `và ${areas.length - mostListed} mục khác` : `and ${areas.length - mostListed} more`}`
      : '';
  const lines = areas.slice(0, mostListed).map((area) => `\n  ${area.id}  ${told(area, language)}`);
  return `${lines.join('')}${more}`;
}

const days = { vi: { from: 'từ', before: 'đến trước' }, en: { from: 'from', before: 'until before' } };

function told({ name, codes, startedOn, endedOn }: KnownArea, language: Language): string {
  const { from, before } = days[language];
  const span = [startedOn && `${from} ${startedOn}`, endedOn && `${before} ${endedOn}`].filter(Boolean).join(' ');
  return [name, ...codes, span].filter(Boolean).join(', ');
}
