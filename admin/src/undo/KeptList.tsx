import { useMemo } from 'react';
import { LinkBase } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import type { Conflict, Problem } from '../../../shared/problem.js';
import { momentText, valueText } from '../grid/showing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { useNames } from '../record/useNames.js';

/** A cell, or a row, that stays as it is. */
export type Kept = Conflict | Problem;

interface KeptListProps {
  kept: readonly Kept[];
  /** The way to such a cell, here. */
  find(kept: Kept): (() => void) | null;
  /** Somebody takes that way. */
  onJump(): void;
}

const most = 50;

/** What an undo leaves as it is, by row and field: whose change it is, and the way there. */
export function KeptList({ kept, find, onJump }: KeptListProps) {
  const { t } = useWords();
  const { catalog } = useModel();
  const shown = useMemo(
    () => kept.slice(0, most).flatMap((each) => catalog.resources.flatMap((card) => (card.name === each.resource ? [{ card, each }] : []))),
    [catalog, kept],
  );
  const names = useNames(useMemo(() => shown.flatMap(linksOf(catalog.resources)), [catalog, shown]));
  return (
    <ul className="kept">
      {shown.map(({ card, each }) => (
        <li key={`${each.resource} ${each.id} ${each.field}`}>
          <KeptPlace card={card} kept={each} names={names} jump={find(each)} onJump={onJump} />
        </li>
      ))}
      {kept.length > most && <li>{t('problems.more', { count: kept.length - most })}</li>}
    </ul>
  );
}

interface KeptPlaceProps extends Pick<KeptListProps, 'onJump'> {
  card: ResourceCard;
  kept: Kept;
  names: ReadonlyMap<string, string>;
  jump: (() => void) | null;
}

function KeptPlace({ card, kept, names, jump, onJump }: KeptPlaceProps) {
  const { t, say, language } = useWords();
  const { reason } = useReasons();
  const field = card.fields.find(({ name }) => name === kept.field);
  const row = names.get(`${kept.resource} ${kept.id}`) ?? say(card.label);
  const text = field ? `${row} · ${say(field.label)}` : row;
  const theirs = (value: unknown) => (field && (names.get(`${field.target} ${value}`) ?? valueText({ field }, value, language))) || '∅';
  const why =
    'code' in kept
      ? kept.code === 'VERSION_STALE'
        ? t('undo.keptRow')
        : reason({ ...kept, detail: kept.detail ?? {} })
      : t('undo.keptBy', { by: kept.by ?? t('problems.someone'), at: momentText(kept.at), theirs: theirs(kept.theirs) });
  return (
    <>
      {jump ? (
        <button
          type="button"
          className="jump"
          onClick={() => {
            onJump();
            jump();
          }}
        >
          {text}
        </button>
      ) : (
        <LinkBase to={`/${kept.resource}/${kept.id}`}>{text}</LinkBase>
      )}
      : {why}
    </>
  );
}

/** The row itself, and the row it names by now. */
const linksOf =
  (resources: readonly ResourceCard[]) =>
  ({ card, each }: { card: ResourceCard; each: Kept }) => {
    const target = resources.find(({ name }) => name === card.fields.find((field) => field.name === each.field)?.target);
    const theirs = 'theirs' in each ? each.theirs : null;
    return [...(each.id ? [{ card, id: each.id }] : []), ...(target && typeof theirs === 'string' ? [{ card: target, id: theirs }] : [])];
  };
