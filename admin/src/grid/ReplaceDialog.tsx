import { Checkbox, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { Answers, Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import { LinesOf } from './LinesOf.js';
import type { Choice } from './line.js';
import { QuestionTable } from './QuestionTable.js';
import { type Change, isSound } from './replacing.js';
import { TextAfter } from './TextAfter.js';

interface ReplaceDialogProps {
  changes: readonly Change[];
  /** Cells that were found and may not be changed, and rows of the sheet that nobody looked into. */
  readOnly: number;
  unread: number;
  onReread(change: Change, after: string | Choice): Promise<Change>;
  onWrite(changes: readonly Change[]): void;
  onClose(): void;
}

const mostShown = 150;
/** What was and what will be share the width, where they stand beside each other. */
const half = { width: { md: '40%' }, overflowWrap: 'anywhere' };

/** Every text before and after, to be mended, left out, or called off. What can't be read is not written. */
export function ReplaceDialog({ changes: proposed, readOnly, unread, onReread, onWrite, onClose }: ReplaceDialogProps) {
  const { t, say } = useWords();
  const [changes, setChanges] = useState(() => proposed.toSorted((a, b) => Number(isSound(a)) - Number(isSound(b))));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map());
  const chosen = changes.filter((change, place) => isSound(change) && !left.has(place));
  const count = chosen.reduce((sum, { found }) => sum + found.length, 0);
  const leave = (place: number, isLeft: boolean) =>
    setLeft((now) => new Set(isLeft ? [...now, place] : [...now].filter((other) => other !== place)));
  /** Reads anew what was typed for a text. */
  async function mended(all: readonly Change[], places: readonly number[]): Promise<Change[]> {
    const dirty = places.filter((place) => texts.has(place) && texts.get(place) !== all[place]?.after);
    const again = new Map(
      await Promise.all(
        dirty.flatMap((place) => {
          const change = all[place];
          return change ? [onReread(change, texts.get(place) ?? '').then((next) => [place, next] as const)] : [];
        }),
      ),
    );
    return all.map((change, place) => again.get(place) ?? change);
  }
  const mend = async (place: number) => setChanges(await mended(changes, [place]));

  async function choose(place: number, change: Change, choice: Choice) {
    const next = await onReread(change, choice);
    setChanges((now) => now.with(place, next));
    setTexts((now) => new Map([...now, [place, choice.shown]]));
  }

  /** Enter may come while one still types: what is typed is read first, and shown if it can't be. */
  async function submit() {
    const now = await mended(changes, [...texts.keys()]);
    setChanges(now);
    const sound = now.filter((change, place) => isSound(change) && !left.has(place));
    const isWorse = now.some((change, place) => change !== changes[place] && !isSound(change));
    if (sound.length > 0 && !isWorse) onWrite(sound);
  }

  return (
    <Question
      wide
      title={t('replace.dialog')}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={<Answers onClose={onClose} submit={t('replace.write', { count })} isReady={count > 0} />}
    >
      {unread > 0 && <Typography color="error">{t('replace.unread', { count: unread })}</Typography>}
      {readOnly > 0 && <Typography>{t('replace.readOnly', { count: readOnly })}</Typography>}
      <QuestionTable heads={['take', 'of', 'before', 'after', 'rows'].map((head) => t(`replace.${head}`))}>
        {changes.slice(0, mostShown).map((change, place) => (
          <TableRow key={`${change.column.key} ${change.before}`}>
            <TableCell padding="checkbox">
              <Checkbox
                checked={isSound(change) && !left.has(place)}
                disabled={!isSound(change)}
                onChange={(_, taken) => leave(place, !taken)}
                slotProps={{ input: { 'aria-label': `${t('replace.take')}: ${change.before}` } }}
              />
            </TableCell>
            <TableCell>{say(change.column.label)}</TableCell>
            <TableCell sx={half}>{change.before}</TableCell>
            <TableCell sx={half}>
              <TextAfter
                change={change}
                text={texts.get(place) ?? change.after}
                onType={(text) => setTexts((now) => new Map([...now, [place, text]]))}
                onChoose={(choice) => void choose(place, change, choice)}
                onLeave={() => void mend(place)}
              />
            </TableCell>
            <TableCell>
              <LinesOf lines={change.found.map(({ row }) => row + 1)} />
            </TableCell>
          </TableRow>
        ))}
      </QuestionTable>
      {changes.length > mostShown && <Typography variant="body2">{t('replace.more', { count: changes.length - mostShown })}</Typography>}
    </Question>
  );
}
