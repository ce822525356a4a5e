import { Alert } from '@mui/material';
import type { Catalog } from '../../../../shared/catalog.js';
import { showDay } from '../../../../shared/days.js';
import { cardOf, titleOf } from '../../catalog.js';
import type { Provider } from '../../dataProvider.js';
import { selecting, titlePaths } from '../../documents.js';
import type { Choice } from '../../grid/line.js';
import { type Successor, successorsOf } from '../../grid/outlived.js';
import { SuccessorsTold } from '../../grid/Successors.js';
import { useWords } from '../../i18n/useWords.js';
import { useModel } from '../../Model.js';
import { useAnswer } from '../../useAnswer.js';

interface Asked {
  resource: string;
  ids: readonly string[];
  day: string;
}

interface EndedArea {
  id: string;
  name: string;
  endedOn: string;
  successors: readonly Successor[];
}

/** A role may be held over what is gone, but is seldom meant to be: each such area, and who followed it. */
export function EndedAreas({ onReplace, ...asked }: Asked & { onReplace(id: string, successor: Choice): void }) {
  const { t } = useWords();
  const { catalog, provider } = useModel();
  const { data } = useAnswer(() => endedAreas(catalog, provider.list, asked), [catalog, provider, JSON.stringify(asked)]);
  return (data ?? []).map(({ id, name, endedOn, successors }) => (
    <Alert key={id} severity="warning">
      {t('users.areaEnded', { name, day: showDay(endedOn) })}{' '}
      <SuccessorsTold found={successors} onPick={(successor) => onReplace(id, successor)} />
    </Alert>
  ));
}

/** Those that are no more on the day, with those in force on it that followed. */
export async function endedAreas(catalog: Catalog, list: Provider['list'], { resource, ids, day }: Asked): Promise<EndedArea[]> {
  const card = cardOf(catalog, resource);
  if (!card.dated || ids.length === 0) return [];
  const { to } = card.dated;
  const where = { and: [{ id: { in: ids } }, { [to]: { lte: day } }] };
  const { rows } = await list(card, selecting([['id'], [to], ...titlePaths(catalog, card)]), { where, take: ids.length, count: false });
  const found = rows.map(async (row) => ({
    id: row.id,
    name: titleOf(card, row),
    endedOn: String(row[to]),
    successors: await successorsOf(catalog, list, { resource, id: row.id, day }),
  }));
  return Promise.all(found);
}
