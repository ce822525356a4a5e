import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Catalog } from '../../../shared/catalog.js';
import type { Language } from '../../../shared/kinds.js';
import { fold } from '../../../shared/text.js';
import { ask } from '../client.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { useAnswer } from '../useAnswer.js';
import { type Find, findDocument, findPages, findSheets, findsIn, findViews } from './finding.js';

const pause = 200;
const shortest = 2;
const mostSheets = 6;

/** What a text leads to: sheets at once, rows when typing pauses. */
export function useFinds(text: string) {
  const { catalog, views } = useModel();
  const { language, t } = useWords();
  const asked = usePaused(text.trim());
  const isAsked = fold(asked).length >= shortest;
  const { data, failure } = useAnswer(
    async () => ({ of: asked, rows: isAsked ? await findRows(catalog, asked, language) : [] }),
    [catalog, asked, isAsked, language],
  );
  const saved = useSyncExternalStore(views.all.subscribe, views.all.get);
  const sheets = useMemo(
    () =>
      fold(text) === ''
        ? []
        : [findPages(catalog, text, t), findSheets(catalog, text, language), findViews(catalog, saved, text, language)].flatMap((found) =>
            found.slice(0, mostSheets),
          ),
    [catalog, saved, text, language, t],
  );
  const rows = data?.of === text.trim() ? data.rows : [];
  return { finds: [...sheets, ...rows], failure, isSearching: fold(text).length >= shortest && data?.of !== text.trim() };
}

async function findRows(catalog: Catalog, text: string, language: Language): Promise<Find[]> {
  const { document, variables, cards } = findDocument(catalog, text);
  return findsIn(await ask<Record<string, unknown>>(document, variables), cards, { text, language });
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
