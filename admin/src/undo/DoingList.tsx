import { Alert, Button, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { showDay } from '../../../shared/days.js';
import { sheetOf } from '../grid/sheetOf.js';
import type { Undone } from '../grid/undone.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { Waiting } from '../pages/States.js';
import { useNames } from '../record/useNames.js';
import { today } from '../today.js';
import { useAnswer } from '../useAnswer.js';
import { DoingLine } from './DoingLine.js';
import { byDay, type Doing, isAskedFirst, readDoings } from './doings.js';
import { TrialDialog } from './TrialDialog.js';
import { useWhy } from './useWhy.js';
import './undo.css';

const atOnce = 20;
const dayLong = 86_400_000;

/** What one did, by days, each to be taken back or done again. `sheet`: in the sheet of that resource alone. */
export function DoingList({ sheet, tell }: { sheet: string | null; tell(undone: Undone): void }) {
  const model = useModel();
  const { t } = useWords();
  const { failure: told } = useReasons();
  const [take, setTake] = useState(atOnce);
  const [asked, setAsked] = useState<Doing | null>(null);
  const whyOf = useWhy();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const { data, failure, again } = useAnswer(() => readDoings(sheet, take), [sheet, take]);
  const names = useNames(useMemo(() => singleRows(model.catalog, data?.rows ?? []), [model, data]));
  if (!data) return failure ? <Alert severity="warning">{told(failure)}</Alert> : <Waiting />;
  if (data.rows.length === 0) return <Typography color="text.secondary">{t('undo.none')}</Typography>;

  const undoingOf = (doing: Doing) => {
    const [card] = cardsOf(model.catalog, doing);
    return card && sheetOf(model, card).model.undoing;
  };

  async function turn(doing: Doing) {
    const { id, label, last, undone } = doing;
    const undoing = undoingOf(doing);
    if (!undoing) return;
    setBusy((all) => new Set([...all, id]));
    tell(await undoing.turn({ operation: last, label: label ?? t('undo.unnamed') }, undone));
    setBusy((all) => new Set([...all].filter((other) => other !== id)));
    again();
  }

  function refusedWhy(doing: Doing): string | null {
    const { done, undone } = undoingOf(doing)?.stacks.get() ?? { done: [], undone: [] };
    const step = [...done, ...undone].find((each) => 'operation' in each && each.operation === doing.last);
    return step && 'refused' in step && step.refused ? whyOf(step.refused) : null;
  }

  const [now, before] = [today(), new Date(Date.parse(today()) - dayLong).toISOString().slice(0, 10)];
  const dayName = (day: string) => (day === now ? t('undo.today') : day === before ? t('undo.yesterday') : showDay(day));
  return (
    <div className="doings">
      {byDay(data.rows).map(([day, doings]) => (
        <section key={day} aria-label={dayName(day)}>
          <h3>{dayName(day)}</h3>
          <ol>
            {doings.map((doing) => (
              <DoingLine
                key={doing.id}
                doing={doing}
                names={names}
                refused={refusedWhy(doing)}
                isBusy={busy.has(doing.id)}
                onTurn={
                  cardsOf(model.catalog, doing).length > 0
                    ? () => (isAskedFirst(doing, data.rows) ? setAsked(doing) : void turn(doing))
                    : null
                }
              />
            ))}
          </ol>
        </section>
      ))}
      {data.next !== null && <Button onClick={() => setTake((count) => count + atOnce)}>{t('undo.more')}</Button>}
      {asked && (
        <TrialDialog
          doing={asked}
          onClose={() => setAsked(null)}
          onTurn={() => {
            setAsked(null);
            void turn(asked);
          }}
        />
      )}
    </div>
  );
}

type Catalog = ReturnType<typeof useModel>['catalog'];

/** The sheet it was done in; else that of something it wrote. */
const cardsOf = ({ resources }: Catalog, { sheet, touched }: Pick<Doing, 'sheet' | 'touched'>) =>
  [sheet, ...touched.map(({ resource }) => resource)].flatMap((name) => resources.find((card) => card.name === name) ?? []);

const singleRows = ({ resources }: Catalog, doings: readonly Doing[]) =>
  doings.flatMap(({ touched }) =>
    touched.flatMap(({ resource, row }) => {
      const card = resources.find(({ name }) => name === resource);
      return card && row ? [{ card, id: row }] : [];
    }),
  );
