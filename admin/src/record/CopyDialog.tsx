import { Alert, Stack, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { parseDay, showDay } from '../../../shared/days.js';
import { uuid } from '../../../shared/uuid.js';
import { titleOf } from '../catalog.js';
import { Answers, Question } from '../Dialogs.js';
import { failureOf } from '../failure.js';
import type { Row } from '../grid/line.js';
import { createServer } from '../grid/sheetServer.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { copyOf, partsOf, usualStart } from './copying.js';

interface CopyDialogProps {
  card: ResourceCard;
  row: Row;
  onClose(): void;
}

/** Asks what a copy can't have from its original, makes it in one save and opens it. */
export function CopyDialog({ card, row, onClose }: CopyDialogProps) {
  const model = useModel();
  const { t, say } = useWords();
  const { reason, failure } = useReasons();
  const navigate = useNavigate();
  const notify = useNotify();
  const title = titleOf(card, row);
  const fields = card.fields.filter(({ name }) => card.shipped?.anew.includes(name));
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map(({ name }) => [name, t('shipped.mark', { value: row[name] })])),
  );
  const [day, setDay] = useState(() => showDay(usualStart(card, row)));
  const [why, setWhy] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  /** The copy as it was asked for: asked again after an answer that was lost, it is the same one. */
  const asked = useRef<(Awaited<ReturnType<typeof copyOf>> & { operation: string }) | null>(null);
  const from = parseDay(day);
  const isReady = (from.ok || !card.dated) && fields.every(({ name }) => values[name]?.trim() && values[name] !== row[name]);

  async function make() {
    if (!isReady || isSending) return;
    setSending(true);
    try {
      asked.current ??= { ...(await copyOf(model, card, row.id, { values, from: from.ok ? from.value : null })), operation: uuid() };
      const { id, payload, operation } = asked.current;
      const server = createServer({ ...model, card, columns: [], visible: () => [], query: () => ({ where: null, order: [] }) });
      const { problems } = await server.save({ operation, label: t('shipped.label', { title }), payload });
      const [problem] = problems;
      if (problem) {
        asked.current = null;
        return setWhy(reason({ ...problem, detail: problem.detail ?? {} }));
      }
      onClose();
      notify(t('shipped.made'), { type: 'success' });
      navigate(`/${card.name}/${id}`);
    } catch (error) {
      setWhy(failure(failureOf(error)));
    } finally {
      setSending(false);
    }
  }

  /** What is asked otherwise is another copy. */
  function change(what: () => void) {
    asked.current = null;
    what();
  }

  const parts = partsOf(model.catalog, card);
  return (
    <Question
      title={t('shipped.title', { title })}
      onClose={onClose}
      onSubmit={make}
      actions={<Answers onClose={onClose} submit={t('shipped.copy')} isReady={isReady && !isSending} />}
    >
      <Stack gap={2}>
        {fields.map(({ name, label }) => (
          <TextField
            key={name}
            autoFocus
            label={say(label)}
            helperText={t('shipped.anew')}
            value={values[name] ?? ''}
            onChange={(event) => change(() => setValues({ ...values, [name]: event.target.value }))}
          />
        ))}
        {card.dated && (
          <TextField
            autoFocus={fields.length === 0}
            label={t('shipped.from')}
            helperText={t('shipped.fromHint')}
            value={day}
            error={!from.ok}
            onChange={(event) => change(() => setDay(event.target.value))}
          />
        )}
        {parts.length > 0 && <Typography>{t('shipped.parts', { names: parts.map(({ many }) => say(many.label)).join(', ') })}</Typography>}
        {why && <Alert severity="error">{why}</Alert>}
      </Stack>
    </Question>
  );
}
