import { Tooltip } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import type { Label } from '../../../shared/kinds.js';
import { explanation, isTerm } from './explanation.js';
import { useWords } from './useWords.js';

/** So long one rests on a field, or presses it, before it is explained: whoever begins to type knows it. */
const rest = 1000;

/** A field whose label is explained above it to who rests on it: with the pointer, by a long press, or, if there are terms in it, by Tab. */
export function ExplainedField({ label, children }: { label: Label; children: ReactNode }) {
  const { language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isTyping = useRef(false);
  return (
    <Tooltip
      title={explanation(label, null, language)}
      open={isOpen}
      onOpen={() => setOpen(!isTyping.current)}
      onClose={() => setOpen(false)}
      disableFocusListener={!isTerm(label, null)}
      placement="top-start"
      describeChild
      enterDelay={rest}
      enterNextDelay={rest}
      enterTouchDelay={rest / 2}
      leaveTouchDelay={8000}
      classes={{ tooltip: 'explained' }}
      onInput={() => {
        isTyping.current = true;
        setOpen(false);
      }}
      onBlur={() => {
        isTyping.current = false;
      }}
    >
      <div>{children}</div>
    </Tooltip>
  );
}
