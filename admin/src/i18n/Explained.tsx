import { Tooltip } from '@mui/material';
import type { Label } from '../../../shared/kinds.js';
import { explanation, isTerm } from './explanation.js';
import { useWords } from './useWords.js';

/**
 * A label that is explained where one points at it, taps it or comes to it by Tab: above, since what one goes on to is below. What has
 * nothing but a name in the other language is no stop of the keyboard.
 */
export function Explained({ label, hint = null }: { label: Label; hint?: Label | null }) {
  const { say, language } = useWords();
  const title = explanation(label, hint, language);
  const told = <span tabIndex={isTerm(label, hint) ? 0 : undefined}>{say(label)}</span>;
  return (
    <Tooltip title={title} placement="top" describeChild enterTouchDelay={0} leaveTouchDelay={8000} classes={{ tooltip: 'explained' }}>
      {told}
    </Tooltip>
  );
}
