import { Paper, Popper } from '@mui/material';
import { type Ref, type RefObject, useEffect, useImperativeHandle, useState } from 'react';
import { OptionRow } from '../OptionRow.js';
import type { Choice } from './line.js';

export interface SuggestHandle {
  /** Arrow keys walk the list. True where the key was the list's. */
  handle(key: string): boolean;
  chosen(): Choice | undefined;
}

interface SuggestProps {
  ref: Ref<SuggestHandle>;
  text: string;
  load(text: string): Promise<Choice[]>;
  anchor: RefObject<HTMLElement | null>;
  onPick(choice: Choice): void;
}

const pause = 120;

/** What the typed text may mean, in a list below the cell. Never completed inside the text: UniKey would make `dđa` of it. */
export function Suggest({ ref, text, load, anchor, onPick }: SuggestProps) {
  const [{ choices, of }, setFound] = useState<{ choices: Choice[]; of: string }>({ choices: [], of: '' });
  const [place, setPlace] = useState<number | null>(null);
  /** Typed until only one is left, it is that one. */
  const only = choices.length === 1 && of === text && text.trim() !== '' ? 0 : null;
  const marked = place ?? only;

  useEffect(() => {
    let late = false;
    const timer = setTimeout(() => {
      load(text).then(
        (found) => !late && setFound({ choices: found, of: text }),
        () => !late && setFound({ choices: [], of: text }),
      );
    }, pause);
    setPlace(null);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text, load]);

  useImperativeHandle(ref, () => ({
    handle(key) {
      if ((key !== 'ArrowDown' && key !== 'ArrowUp') || choices.length === 0) return false;
      const step = key === 'ArrowDown' ? 1 : -1;
      setPlace((now) => next(now ?? only, step, choices.length));
      return true;
    },
    chosen: () => (marked === null ? undefined : choices[marked]),
  }));

  if (choices.length === 0) return null;
  return (
    <Popper open anchorEl={anchor.current} placement="bottom-start" className="suggest">
      <Paper variant="outlined" role="listbox">
        {choices.map((choice, index) => (
          <OptionRow key={String(choice.value)} isMarked={index === marked} onPick={() => onPick(choice)}>
            <span>{choice.shown}</span>
            {choice.hint && <small>{choice.hint}</small>}
          </OptionRow>
        ))}
      </Paper>
    </Popper>
  );
}

/** From none marked to the first, or to the last; then round and round. */
const next = (place: number | null, step: number, size: number) =>
  place === null ? (step > 0 ? 0 : size - 1) : (place + step + size) % size;
