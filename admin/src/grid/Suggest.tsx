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
  const [choices, setChoices] = useState<Choice[]>([]);
  const [place, setPlace] = useState<number | null>(null);

  useEffect(() => {
    let late = false;
    const timer = setTimeout(() => {
      load(text).then(
        (found) => !late && setChoices(found),
        () => !late && setChoices([]),
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
      setPlace((now) => (now === null ? (step > 0 ? 0 : choices.length - 1) : (now + step + choices.length) % choices.length));
      return true;
    },
    chosen: () => (place === null ? undefined : choices[place]),
  }));

  if (choices.length === 0) return null;
  return (
    <Popper open anchorEl={anchor.current} placement="bottom-start" className="suggest">
      <Paper variant="outlined" role="listbox">
        {choices.map((choice, index) => (
          <OptionRow key={String(choice.value)} isMarked={index === place} onPick={() => onPick(choice)}>
            <span>{choice.shown}</span>
            {choice.hint && <small>{choice.hint}</small>}
          </OptionRow>
        ))}
      </Paper>
    </Popper>
  );
}
