import Add from '@mui/icons-material/Add';
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState, useSyncExternalStore } from 'react';
import type { ResourceCard } from '../../../shared/catalog.js';
import type { Speech } from '../grid/showing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { RelatedSheet } from './RelatedSheet.js';
import { countLists } from './readLists.js';
import type { RelatedList } from './relatedLists.js';
import { isTypedInto, type SmallSheets, smallSheetKey } from './smallSheets.js';

interface RelatedProps {
  card: ResourceCard;
  id: string;
  lists: readonly RelatedList[];
  speech: Speech;
  sheets: SmallSheets;
  onWritten(): void;
}

/** Rows that have to do with this one, each kind as a sheet of its own. Of kinds without any, those one may add to are offered, the rest named. */
export function Related({ card, id, lists, speech, sheets, onWritten }: RelatedProps) {
  const { t, say } = useWords();
  const { failure: told } = useReasons();
  const { outbox } = useModel();
  const left = useSyncExternalStore(outbox.drafts.left.subscribe, outbox.drafts.left.get);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [begun, setBegun] = useState<readonly string[]>([]);
  const { data, failure } = useAnswer(() => countLists(speech.catalog, card, lists, id), [lists, card, id]);
  if (failure && !data) return <Alert severity="warning">{told(failure)}</Alert>;
  if (!data) return <Waiting />;
  const isFilled = ({ key }: RelatedList) => (data.get(key)?.total ?? 0) > 0 || added.includes(key) || begun.includes(key);
  // What was typed and is not written is before whoever comes back to it, though the list has no row yet.
  const typed = lists.filter((list) => {
    const sheet = smallSheetKey(list, data.get(list.key)?.of ?? '');
    return !isFilled(list) && (isTypedInto(sheets, sheet) || left.some((draft) => draft.sheet === sheet));
  });
  if (typed.length > 0) setBegun([...begun, ...typed.map(({ key }) => key)]);
  const empty = lists.filter((list) => !isFilled(list));
  const open = empty.filter(({ by, key }) => by !== null && data.has(key));
  const closed = empty.filter((list) => !open.includes(list));
  return (
    <section className="related">
      {lists.filter(isFilled).map((list) => {
        const page = data.get(list.key);
        const isAdding = added.includes(list.key);
        return (
          page && (
            <RelatedSheet
              key={smallSheetKey(list, page.of)}
              list={list}
              of={page.of}
              total={page.total}
              speech={speech}
              sheets={sheets}
              isAdding={isAdding}
              onWritten={onWritten}
            />
          )
        );
      })}
      {open.length > 0 && (
        <Stack direction="row" flexWrap="wrap" gap={1} sx={{ mb: 1.5 }}>
          {open.map(({ key, label }) => (
            <Button key={key} variant="outlined" size="small" startIcon={<Add />} onClick={() => setAdded([...added, key])}>
              {t('related.add', { name: say(label) })}
            </Button>
          ))}
        </Stack>
      )}
      {closed.length > 0 && (
        <Typography color="text.secondary">
          {t('record.noneOf', { names: [...new Set(closed.map(({ label }) => say(label)))].join(', ') })}
        </Typography>
      )}
    </section>
  );
}
