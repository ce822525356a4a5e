import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { cardOf, titlePath } from '../catalog.js';
import { useLanguage } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { useArrangement } from '../views/useArrangement.js';
import { orderOf, readView, usualSorts, type View, whereOf, writeView } from './filters.js';
import type { OpenSheet } from './openSheet.js';
import { searchedIn } from './searching.js';
import { sheetOf } from './sheetOf.js';

/** The sheet of a resource with its view: the address says which rows, the user's own settings which columns. */
export function useOpenSheet(card: ResourceCard) {
  const model = useModel();
  const { catalog, references } = model;
  const language = useLanguage();
  const { search, pathname } = useLocation();
  const navigate = useNavigate();

  const asAddressed = useMemo(() => readView(search), [search]);
  const speech = useMemo(() => ({ catalog, language }), [catalog, language]);
  const sheet = useMemo(() => sheetOf(model, card), [model, card]);
  const { columns, ...arranged } = useArrangement(card, sheet.columns, asAddressed.saved);
  const { saved } = arranged;
  // A condition from another page that its reader may not ask would refuse them every row.
  const isWithheld = saved !== null && saved.withheld.length > 0 && saved.sheet.given === null;
  const view = useMemo(() => (isWithheld ? { ...asAddressed, given: null } : asAddressed), [asAddressed, isWithheld]);

  const titleOf = useCallback((target: string) => titlePath(cardOf(catalog, target)), [catalog]);
  const sorts = useMemo(
    () => (view.sorts.length > 0 ? view.sorts : usualSorts(card, sheet.columns, titleOf)),
    [view, card, sheet, titleOf],
  );
  const asked = useMemo(
    () => ({ where: whereOf(view, sheet.columns, searchedIn(catalog, card, columns)), order: orderOf(sorts, sheet.columns, titleOf) }),
    [view, sorts, sheet, catalog, card, columns, titleOf],
  );
  Object.assign(sheet.around, { visible: columns, speech, search, ...asked });
  useFreshRows(sheet, JSON.stringify([asked, columns.map(({ key }) => key)]));

  return {
    sheet,
    columns,
    speech,
    references,
    view,
    sorts,
    setView: (change: Partial<View>) => navigate(`${pathname}?${writeView({ ...view, ...change })}`, { replace: true }),
    shown: columns.map(({ key }) => key),
    arranged,
  };
}

const lastAsked = new WeakMap<OpenSheet, string>();

/** Reads anew when other rows or columns are asked for; a sheet one comes back to keeps its rows, which are brought up to date as it is followed again. */
function useFreshRows(sheet: OpenSheet, asked: string) {
  useEffect(() => {
    if (lastAsked.get(sheet) !== asked) sheet.model.table.refresh();
    lastAsked.set(sheet, asked);
  }, [sheet, asked]);
}
