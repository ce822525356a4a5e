import { Alert, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Answers, Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import type { Asked } from './asking.js';
import { type Offer, type Plan, type PlanQuestion, planKey, rowsBy, usualPlan } from './blockPlan.js';
import type { Column } from './columns.js';
import { untakenIn } from './headings.js';
import { LeftLines } from './LeftLines.js';
import { PlanColumns } from './PlanColumns.js';

/** What a pasted table was taken for, before its cells are read: where its columns go, and which of its lines are no rows. */
export function PlanDialog({ asked: { question, answer } }: { asked: Asked<PlanQuestion, Plan> }) {
  const { t, say } = useWords();
  const [plan, setPlan] = useState(() => usualPlan(question));
  const { layout, offers, over, mayAdd, columns } = question;
  const rows = rowsBy(plan, question);
  const targets = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const unread = layout.parts.flatMap((part, place) =>
    untakenIn({ ...part, sources: part.sources.map((source) => ({ ...source, column: chosen(plan, place, source) })) }),
  );
  const send = (key: string, column: Column | null) => setPlan((now) => ({ ...now, columns: new Map([...now.columns, [key, column]]) }));
  const take = (number: number) => setPlan((now) => ({ ...now, taken: toggled(now.taken, number) }));
  const fill = (key: string, by: Offer['by'] | null) => setPlan((now) => ({ ...now, filled: new Map([...now.filled, [key, by]]) }));

  return (
    <Question
      wide
      title={t('pastePlan.title', { rows: rows.length, columns: targets.size })}
      onClose={() => answer(null)}
      onSubmit={() => answer(plan)}
      actions={<Answers onClose={() => answer(null)} submit={t('pastePlan.go')} />}
    >
      {over > 0 && (
        <Alert
          severity={plan.below ? 'info' : 'warning'}
          sx={{ mb: 1 }}
          action={
            mayAdd && (
              <Button color="inherit" onClick={() => setPlan((now) => ({ ...now, below: !now.below }))}>
                {plan.below ? t('pastePlan.goOver', { count: over }) : t('pastePlan.goBelow')}
              </Button>
            )
          }
        >
          {plan.below ? t('pastePlan.below') : t('pastePlan.over', { count: over })}
        </Alert>
      )}
      {unread.length > 0 && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t('pastePlan.unread', { count: unread.length, names: unread.map(({ heading }) => heading).join(', ') })}
        </Alert>
      )}
      {offers.length > 0 && <Typography variant="h6">{t('pastePlan.offers')}</Typography>}
      {[...new Set(offers.map(({ column }) => column))].map((column) => {
        const own = offers.filter((offer) => offer.column === column);
        const by = plan.filled.get(column.key) ?? null;
        const unknown = own.find((offer) => offer.by === by)?.unknown ?? [];
        return (
          <TextField
            key={column.key}
            select
            fullWidth
            margin="dense"
            label={say(column.label)}
            value={by ?? ''}
            helperText={unknown.length > 0 ? t('pastePlan.unknown', { names: unknown.join(', ') }) : undefined}
            onChange={({ target }) => fill(column.key, own.find((offer) => offer.by === target.value)?.by ?? null)}
          >
            <MenuItem value="">{t('pastePlan.none')}</MenuItem>
            {own.map((offer) => (
              <MenuItem key={offer.by} value={offer.by}>
                {t(`pastePlan.${offer.by}`, { known: offer.known, rows: offer.rows })}
              </MenuItem>
            ))}
          </TextField>
        );
      })}
      <LeftLines left={layout.left} taken={plan.taken} onTake={take} />
      {layout.parts.map((part, place) => (
        <PlanColumns
          key={planKey(place, 0)}
          part={part}
          columns={columns}
          columnOf={(source) => chosen(plan, place, source)}
          onSend={(source, column) => send(planKey(place, source.place), column)}
        />
      ))}
    </Question>
  );
}

function chosen({ columns }: Plan, part: number, { place, column }: { place: number; column: Column | null }): Column | null {
  const own = columns.get(planKey(part, place));
  return own === undefined ? column : own;
}

const toggled = (all: ReadonlySet<number>, one: number): ReadonlySet<number> =>
  new Set(all.has(one) ? [...all].filter((other) => other !== one) : [...all, one]);
