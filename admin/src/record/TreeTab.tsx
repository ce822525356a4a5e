import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import type { ResourceCard, TreeCard } from '../../../shared/catalog.js';
import { parseDay, showDay } from '../../../shared/days.js';
import type { Row } from '../grid/line.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { outline } from '../outline.js';
import { Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { readTree } from './readTree.js';
import { TreeBranches } from './TreeBranches.js';
import './tree.css';

interface TreeTabProps {
  card: ResourceCard;
  tree: TreeCard;
  row: Row;
}

/** What stands above a row and below it, today or on another day. The address keeps the day. */
export function TreeTab({ card, tree, row }: TreeTabProps) {
  const model = useModel();
  const { t } = useWords();
  const { failure: told } = useReasons();
  const day = dayIn(useLocation().search);
  const { data, failure } = useAnswer(() => readTree(model, card, tree, { id: row.id, day }), [model, card, tree, row.id, day]);
  const isAlone = data?.parents.size === 0;
  return (
    <section className="tree">
      <DayChooser key={day} day={day} />
      {failure && !data && <Alert severity="warning">{told(failure)}</Alert>}
      {!data && !failure && <Waiting />}
      {isAlone && <Typography color="text.secondary">{t('tree.alone')}</Typography>}
      {data && (
        <TreeBranches branches={outline(data.rows, ({ id }) => data.parents.get(id) ?? null)} card={card} tree={data} here={row.id} />
      )}
    </section>
  );
}

const dayIn = (search: string): string | null => {
  const asked = parseDay(new URLSearchParams(search).get('day') ?? '');
  return asked.ok && asked.value ? asked.value : null;
};

function DayChooser({ day }: { day: string | null }) {
  const { t } = useWords();
  const { reason } = useReasons();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [text, setText] = useState(day ? showDay(day) : '');
  const parsed = parseDay(text);
  const go = (next: string | null) => navigate(`${pathname}?tab=tree${next ? `&day=${next}` : ''}`);
  return (
    <Stack
      component="form"
      direction="row"
      gap={1}
      alignItems="flex-start"
      flexWrap="wrap"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.ok) go(text.trim() === '' ? null : parsed.value);
      }}
    >
      <TextField
        label={t('tree.day')}
        placeholder={t('tree.today')}
        value={text}
        error={text !== '' && !parsed.ok}
        helperText={text !== '' && !parsed.ok ? reason(parsed) : undefined}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Button type="submit">{t('tree.show')}</Button>
      {day && <Button onClick={() => go(null)}>{t('tree.today')}</Button>}
    </Stack>
  );
}
