import { Button, Dialog, DialogContent, DialogTitle } from '@mui/material';
import type { ReactNode, SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';

interface QuestionProps {
  title: string;
  wide?: boolean;
  onClose(): void;
  onSubmit(): void;
  children: ReactNode;
  actions: ReactNode;
}

/** A question that must be answered before something goes on. Enter answers, Escape calls it off. */
export function Question({ title, wide = false, onClose, onSubmit, children, actions }: QuestionProps) {
  return (
    <Dialog open onClose={onClose} maxWidth={wide ? 'lg' : 'sm'} fullWidth {...alone}>
      <form
        className="question"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onSubmit();
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogContent dividers>{children}</DialogContent>
        <div className="actions">{actions}</div>
      </form>
    </Dialog>
  );
}

interface AnswersProps {
  onClose(): void;
  /** What the button that answers says; null: there is nothing to answer. */
  submit: string | null;
  isReady?: boolean;
  /** It takes something away. */
  isGrave?: boolean;
  /** Nothing is to be filled in first: Enter answers at once. */
  isUsual?: boolean;
  /** What the button that calls it off says, where it is only put off. */
  back?: string;
}

/** The buttons of most questions. */
export function Answers({ onClose, submit, isReady = true, isGrave = false, isUsual = false, back }: AnswersProps) {
  const translate = useTranslate();
  return (
    <>
      <Button onClick={onClose}>{back ?? translate(submit === null ? 'ra.action.close' : 'ra.action.cancel')}</Button>
      {submit !== null && (
        <Button type="submit" variant="contained" color={isGrave ? 'error' : 'primary'} disabled={!isReady} autoFocus={isUsual}>
          {submit}
        </Button>
      )}
    </>
  );
}

/** React lets an event rise to the form that opened the dialog: what is typed here is none of its business. */
const stay = (event: SyntheticEvent) => event.stopPropagation();
const alone = { onInput: stay, onBlur: stay, onKeyDown: stay };
