import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Sort } from '../../../shared/savedSheet.js';
import { cardOf, titlePath } from '../catalog.js';
import { orderOf, usualSorts } from '../grid/filters.js';
import type { ColumnWidths } from '../grid/Sheet.js';
import { useModel } from '../Model.js';
import { type Related, type SmallSheets, smallSheetOf } from './smallSheets.js';

/**
 * A related list as a sheet, in an order that is its reader's while the page is open. What holds from a day on has the latest first.
 * `isEmpty`: it had no row when it was opened.
 */
export function useSmallSheet({ list, of, speech }: Related, sheets: SmallSheets, isEmpty: boolean) {
  const model = useModel();
  const { catalog } = model;
  const { card } = list;
  const sheet = useMemo(() => smallSheetOf(model, sheets, { list, of, speech }), [model, sheets, list, of, speech]);
  const [shown, setShown] = useState<readonly string[]>(() => list.columns.map(({ key }) => key));
  const columns = useMemo(() => shown.flatMap((key) => sheet.columns.find((column) => column.key === key) ?? []), [shown, sheet]);
  const titleOf = useCallback((target: string) => titlePath(cardOf(catalog, target)), [catalog]);
  const [chosen, setSorts] = useState<readonly Sort[] | null>(null);
  const [widths, setWidths] = useState<ColumnWidths>(new Map());
  const sorts = useMemo((): readonly Sort[] => {
    const latest: Sort[] = card.dated ? [{ columnKey: card.dated.from, direction: 'DESC' }] : [];
    return chosen ?? (latest.length > 0 ? latest : usualSorts(card, sheet.columns, titleOf));
  }, [chosen, card, sheet, titleOf]);
  Object.assign(sheet.around, { visible: columns, speech, order: orderOf(sorts, sheet.columns, titleOf) });

  const asked = JSON.stringify([sorts, shown]);
  const last = useRef<string>(undefined);
  useEffect(() => {
    const { table } = sheet.model;
    const isFirst = last.current === undefined;
    if (isFirst && table.get().total !== null) void table.renew();
    else if (last.current !== asked) table.refresh();
    if (isFirst && isEmpty) table.begin();
    last.current = asked;
  }, [sheet, asked, isEmpty]);

  return { sheet, columns, shown, setShown, sorts, setSorts, widths, setWidths };
}
