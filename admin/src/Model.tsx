import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Catalog } from '../../shared/catalog.js';
import { createProvider, type Provider } from './dataProvider.js';
import { createLayouts, type Layouts } from './grid/layouts.js';
import type { OpenSheet } from './grid/openSheet.js';
import { createReferences, type Find, type References } from './grid/references.js';
import { languageNow } from './i18n/provider.js';
import type { Outbox } from './outbox/outbox.js';
import { createSavedViews, type Kept, keepLayout, type SavedViews } from './views/savedViews.js';

/** What every page draws from: the model as this actor may see it, and the ways to its rows. */
export interface Model {
  catalog: Catalog;
  provider: Provider;
  references: References;
  /** Sheets stay as they were left, with what was typed into them, while one looks at other pages. */
  sheets: Map<string, OpenSheet>;
  outbox: Outbox;
  layouts: Layouts;
  views: SavedViews;
}

export function createModel(catalog: Catalog, outbox: Outbox, kept: Kept): Model {
  const provider = createProvider(catalog);
  const find: Find = async (card, selection, query) => {
    const { rows, total } = await provider.list(card, selection, query);
    return { rows, total: total ?? rows.length };
  };
  const references = createReferences(catalog, find, languageNow);
  return {
    catalog,
    provider,
    references,
    sheets: new Map(),
    outbox,
    layouts: createLayouts(kept.layouts, keepLayout),
    views: createSavedViews(kept.views),
  };
}

const ModelContext = createContext<Model | null>(null);

export function ModelProvider({ model, children }: { model: Model; children: ReactNode }) {
  return <ModelContext.Provider value={model}>{children}</ModelContext.Provider>;
}

export function useModel(): Model {
  const model = useContext(ModelContext);
  if (!model) throw new Error('no model: nobody is signed in');
  return model;
}

/** The card of a resource, or null where this actor has none. */
export function useCard(resource: string | undefined) {
  const { catalog } = useModel();
  return useMemo(() => catalog.resources.find(({ name }) => name === resource) ?? null, [catalog, resource]);
}
