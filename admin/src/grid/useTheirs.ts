import { useMemo } from 'react';
import { useLanguage } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { useNames } from '../record/useNames.js';
import type { Column } from './columns.js';
import type { Edit } from './line.js';
import { valueText } from './showing.js';

interface Contested {
  column: Column;
  edit: Edit;
}

/** What somebody else wrote into cells, as people read it: a row by its name. */
export function useTheirs(cells: readonly Contested[]): (cell: Contested) => string {
  const { catalog } = useModel();
  const language = useLanguage();
  const links = useMemo(
    () =>
      cells.flatMap(({ column: { field }, edit }) => {
        const card = field.kind === 'link' ? catalog.resources.find(({ name }) => name === field.target) : undefined;
        const theirs = edit.reason?.theirs;
        return card && typeof theirs === 'string' ? [{ card, id: theirs }] : [];
      }),
    [cells, catalog],
  );
  const names = useNames(links);
  return ({ column, edit }) =>
    names.get(`${column.field.target} ${edit.reason?.theirs}`) ?? valueText(column, edit.reason?.theirs ?? null, language);
}
