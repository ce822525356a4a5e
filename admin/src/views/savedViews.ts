import { type Audience, readLayout, type SavedSheet, type SavedView } from '../../../shared/savedSheet.js';
import { ask } from '../client.js';
import type { Arrangement } from '../grid/arranging.js';
import type { KeptLayouts } from '../grid/layouts.js';
import { createStore, type Store } from '../store.js';

const line =
  'id version resource name sheet isLocked isOwn owner { displayName } withheld { vi en } shares { agency role label { vi en } }';

/** Of the catalogue's request: what somebody keeps on the server for their sheets. */
export const keptFields = `sheetLayouts { resource layout } savedViews { ${line} }`;

export interface Kept {
  layouts: KeptLayouts;
  views: readonly SavedView[];
}

export interface KeptAnswer {
  sheetLayouts: readonly { resource: string; layout: unknown }[];
  savedViews: readonly SavedView[];
}

export const keptOf = ({ sheetLayouts, savedViews }: KeptAnswer): Kept => ({
  layouts: Object.fromEntries(
    sheetLayouts.flatMap(({ resource, layout }) => {
      const read = readLayout(layout);
      return read ? [[resource, read]] : [];
    }),
  ),
  views: savedViews,
});

type Held = Pick<SavedView, 'id' | 'version'>;

/** The saved sheets that somebody sees, and what may be done to them. What the server refuses is thrown. */
export interface SavedViews {
  all: Pick<Store<readonly SavedView[]>, 'get' | 'subscribe'>;
  /** Columns of an open saved sheet that were changed and not saved. */
  drafts: Store<Readonly<Record<string, Arrangement>>>;
  refresh(): Promise<void>;
  save(resource: string, name: string, sheet: SavedSheet): Promise<SavedView>;
  change(view: Held, sheet: SavedSheet): Promise<SavedView>;
  rename(view: Held, name: string): Promise<SavedView>;
  lock(view: Held, locked: boolean): Promise<SavedView>;
  share(view: Held, audiences: readonly Audience[]): Promise<SavedView>;
  remove(view: Held): Promise<void>;
  audiences(): Promise<readonly Audience[]>;
}

export function createSavedViews(kept: readonly SavedView[]): SavedViews {
  const all = createStore(kept);
  const drafts = createStore<Readonly<Record<string, Arrangement>>>({});

  const forget = (id: string) => drafts.set(({ [id]: _, ...others }) => others);
  const put = (view: SavedView) => {
    all.set((views) => [...views.filter(({ id }) => id !== view.id), view].toSorted((a, b) => a.name.localeCompare(b.name, 'vi')));
    return view;
  };
  /** A command on a saved sheet: its arguments with their types, and their values. */
  const told = async (command: string, types: Record<string, string>, values: Record<string, unknown>) => {
    const declared = Object.entries(types).map(([name, type]) => `$${name}: ${type}`);
    const given = Object.keys(types).map((name) => `${name}: $${name}`);
    const document = `mutation View(${declared.join(', ')}) { view: ${command}(${given.join(', ')}) { ${line} } }`;
    return put((await ask<{ view: SavedView }>(document, values)).view);
  };
  const held = { id: 'ID!', version: 'Int!' };

  return {
    all,
    drafts,
    async refresh() {
      const { savedViews } = await ask<{ savedViews: SavedView[] }>(`query Views { savedViews { ${line} } }`);
      all.set(() => savedViews);
    },
    save: (resource, name, sheet) => told('saveView', { resource: 'String!', name: 'String!', sheet: 'JSON!' }, { resource, name, sheet }),
    async change({ id, version }, sheet) {
      const view = await told('changeView', { ...held, sheet: 'JSON!' }, { id, version, sheet });
      forget(id);
      return view;
    },
    rename: ({ id, version }, name) => told('renameView', { ...held, name: 'String!' }, { id, version, name }),
    lock: ({ id, version }, locked) => told('lockView', { ...held, locked: 'Boolean!' }, { id, version, locked }),
    share: ({ id, version }, audiences) =>
      told(
        'shareView',
        { ...held, agencies: '[ID!]!', role: 'String' },
        { id, version, agencies: audiences.flatMap(({ agency }) => agency ?? []), role: audiences.find(({ role }) => role)?.role ?? null },
      ),
    async remove({ id }) {
      await ask('mutation RemoveView($id: ID!) { removeView(id: $id) }', { id });
      forget(id);
      all.set((views) => views.filter((view) => view.id !== id));
    },
    audiences: async () =>
      (await ask<{ viewAudiences: Audience[] }>('query Audiences { viewAudiences { agency role label { vi en } } }')).viewAudiences,
  };
}

export const keepLayout = (resource: string, layout: object) =>
  ask(
    'mutation KeepLayout($resource: String!, $layout: JSON!) { keepLayout(resource: $resource, layout: $layout) }',
    { resource, layout },
    { keepalive: true },
  );
