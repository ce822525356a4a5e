import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import type { ReactNode, SyntheticEvent } from 'react';

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

/** React lets an event rise to the form that opened the dialog: what is typed here is none of its business. */
const stay = (event: SyntheticEvent) => event.stopPropagation();
const alone = { onInput: stay, onBlur: stay, onKeyDown: stay };
