import type { ReactNode } from 'react';

interface OptionRowProps {
  /** By which the box above says that this row is marked. */
  id?: string;
  isMarked: boolean;
  onPick(): void;
  children: ReactNode;
}

/** A row of a list below a box one types into. The box keeps the keyboard: a press picks, and takes the focus from nobody. */
export function OptionRow({ id, isMarked, onPick, children }: OptionRowProps) {
  return (
    <div
      id={id}
      className="option"
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      ref={(element) => {
        if (isMarked) element?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      {children}
    </div>
  );
}
