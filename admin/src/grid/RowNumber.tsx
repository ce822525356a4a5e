interface RowNumberProps {
  number: number;
  page: string | null;
  onSelect(): void;
}

/** A row's number leads to its own page, and marks the place to come back to. */
export const RowNumber = ({ number, page, onSelect }: RowNumberProps) =>
  page ? (
    <a
      href={page}
      tabIndex={-1}
      onMouseDown={(event) => {
        event.stopPropagation();
        onSelect();
      }}
    >
      {number}
    </a>
  ) : (
    <span>{number}</span>
  );
