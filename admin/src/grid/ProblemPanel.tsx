import Close from '@mui/icons-material/Close';
import { Button, IconButton, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import type { Choice, Edit, Reason } from './line.js';
import { answersTo, isUnsure } from './meaning.js';
import { faults, soundLines, type Trouble } from './problems.js';

interface ProblemPanelProps {
  troubles: readonly Trouble[];
  why(edit: Edit): string;
  onJump(trouble: Trouble): void;
  onPick(trouble: Trouble, choice: Choice): void;
  /** Which row a name means is a question of its own. */
  onMeant(trouble: Trouble): void;
  /** Cells that somebody else wrote meanwhile are chosen together. */
  onSettle(): void;
  onRetry(lines: readonly string[]): void;
  onDiscard(cells: readonly Trouble[]): void;
  onClose(): void;
}

const mostShown = 100;

/** Every cell that is not written, why, and what can be done; a click goes to it. */
export function ProblemPanel({ troubles, why, onJump, onPick, onMeant, onSettle, onRetry, onDiscard, onClose }: ProblemPanelProps) {
  const { t, say } = useWords();
  const translate = useTranslate();
  const sound = soundLines(troubles);
  const own = faults(troubles);
  const waiting = troubles.length - own.length;
  return (
    <Paper className="problems" variant="outlined" component="section" aria-label={t('problems.title')}>
      <Stack direction="row" alignItems="center" gap={1} flexWrap="wrap">
        <Typography variant="h6" sx={{ flex: 1 }}>
          {t('problems.title')} ({own.length}) {waiting > 0 && <small>{t('problems.waiting', { count: waiting })}</small>}
        </Typography>
        {sound.length > 0 && <Button onClick={() => onRetry(sound)}>{t('problems.rest')}</Button>}
        <Button onClick={() => onRetry([...new Set(troubles.map(({ line }) => line))])}>{t('problems.retry')}</Button>
        <Button color="error" onClick={() => onDiscard(troubles)}>
          {t('problems.discard')}
        </Button>
        <IconButton onClick={onClose} aria-label={translate('ra.action.close')}>
          <Close />
        </IconButton>
      </Stack>
      <ol>
        {own.slice(0, mostShown).map((trouble) => (
          <li key={`${trouble.line} ${trouble.column.key}`}>
            <button type="button" className="jump" onClick={() => onJump(trouble)}>
              {trouble.row + 1} · {say(trouble.column.label)}: “{trouble.edit.text}”
            </button>
            <span>
              {why(trouble.edit)} <Twin trouble={trouble} />
            </span>
            {trouble.edit.reason && isUnsure(trouble.edit.reason) ? (
              <Meant trouble={trouble} reason={trouble.edit.reason} onMeant={onMeant} />
            ) : (
              <Choices trouble={trouble} onPick={onPick} />
            )}
            {trouble.edit.mark === 'conflict' && <Button onClick={onSettle}>{t('problems.settle')}</Button>}
          </li>
        ))}
      </ol>
      {own.length > mostShown && <Typography variant="body2">{t('problems.more', { count: own.length - mostShown })}</Typography>}
    </Paper>
  );
}

/** Which row a name means, where there is one to choose or one may be made. */
function Meant({ trouble, reason, onMeant }: Pick<ProblemPanelProps, 'onMeant'> & { trouble: Trouble; reason: Reason }) {
  const { t } = useWords();
  const { catalog } = useModel();
  const answers = answersTo({ column: trouble.column, reason }, catalog);
  return answers && <Button onClick={() => onMeant(trouble)}>{t(`problems.meant.${answers}`)}</Button>;
}

/** The row that said it first, if one may see that one. */
function Twin({ trouble: { column, edit } }: { trouble: Trouble }) {
  const { row, title } = edit.reason?.detail ?? {};
  if (edit.reason?.code !== 'NOT_UNIQUE' || typeof row !== 'string') return null;
  return (
    <a href={`#/${column.card.name}/${row}`} aria-label={typeof title === 'string' ? title : undefined}>
      ↗
    </a>
  );
}

function Choices({ trouble, onPick }: { trouble: Trouble; onPick: ProblemPanelProps['onPick'] }) {
  const { t } = useWords();
  const choices = trouble.edit.reason?.choices ?? [];
  if (choices.length === 0) return null;
  return (
    <TextField
      select
      label={t('problems.meant.choose')}
      value=""
      sx={{ minWidth: 160 }}
      onChange={(event) => choices[Number(event.target.value)] && onPick(trouble, choices[Number(event.target.value)] as Choice)}
    >
      {choices.map((choice, place) => (
        <MenuItem key={String(choice.value)} value={place}>
          {choice.shown}
          {choice.hint && <small style={{ marginInlineStart: 8 }}>{choice.hint}</small>}
        </MenuItem>
      ))}
    </TextField>
  );
}
