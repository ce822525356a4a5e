import { randomUUID } from 'node:crypto';
import type { SavedView } from '../../../shared/savedSheet.js';
import type { Ask } from '../../platform.js';

const line = 'id version resource name sheet withheld { vi } isLocked isOwn owner { displayName } shares { agency role label { vi } }';
export const sheet = {
  search: '',
  conditions: [{ column: 'name', test: { contains: 'may' } }],
  sorts: [],
  given: null,
  columns: ['name', 'taxCode'],
  frozen: 1,
};

/** What was answered, or by which reason it was refused. */
export async function told<T>(as: Ask, field: string, document: string, variables: object = {}): Promise<T | string> {
  const { data, errors } = await as(document, { ...variables });
  const [error] = errors ?? [];
  if (error) return String(error.extensions.reason ?? error.extensions.code);
  return (data as Record<string, unknown> | null)?.[field] as T;
}

export const save = async (as: Ask, view: object = {}) => {
  const saved = await told<SavedView>(
    as,
    'saveView',
    `mutation ($resource: String!, $name: String!, $sheet: JSON!) { saveView(resource: $resource, name: $name, sheet: $sheet) { ${line} } }`,
    { resource: 'Enterprise', name: `Bảng ${randomUUID()}`, sheet, ...view },
  );
  return saved;
};
export const saved = async (as: Ask, view: object = {}): Promise<SavedView> => {
  const made = await save(as, view);
  if (typeof made === 'string') throw new Error(made);
  return made;
};
export const listed = async (as: Ask) => (await told<SavedView[]>(as, 'savedViews', `{ savedViews { ${line} } }`)) as SavedView[];
export const seen = async (as: Ask, { id }: { id: string }) => (await listed(as)).find((view) => view.id === id);
export const share = (as: Ask, { id, version }: { id: string; version: number }, to: { agencies?: string[]; role?: string }) =>
  told<SavedView>(
    as,
    'shareView',
    `mutation ($id: ID!, $version: Int!, $agencies: [ID!]!, $role: String) { shareView(id: $id, version: $version, agencies: $agencies, role: $role) { ${line} } }`,
    { id, version, agencies: [], ...to },
  );
export const change = (as: Ask, { id, version }: { id: string; version: number }, other: object = { ...sheet, search: 'khác' }) =>
  told<SavedView>(
    as,
    'changeView',
    `mutation ($id: ID!, $version: Int!, $sheet: JSON!) { changeView(id: $id, version: $version, sheet: $sheet) { ${line} } }`,
    { id, version, sheet: other },
  );
export const lock = (as: Ask, { id, version }: { id: string; version: number }, locked: boolean) =>
  told<SavedView>(
    as,
    'lockView',
    `mutation ($id: ID!, $version: Int!, $locked: Boolean!) { lockView(id: $id, version: $version, locked: $locked) { ${line} } }`,
    {
      id,
      version,
      locked,
    },
  );
export const rename = (as: Ask, { id, version }: { id: string; version: number }, name: string) =>
  told<SavedView>(
    as,
    'renameView',
    `mutation ($id: ID!, $version: Int!, $name: String!) { renameView(id: $id, version: $version, name: $name) { ${line} } }`,
    {
      id,
      version,
      name,
    },
  );
export const remove = (as: Ask, { id }: { id: string }) =>
  told<boolean>(as, 'removeView', 'mutation ($id: ID!) { removeView(id: $id) }', { id });
export const keep = (as: Ask, layout: unknown, resource = 'Enterprise') =>
  told<boolean>(as, 'keepLayout', 'mutation ($resource: String!, $layout: JSON!) { keepLayout(resource: $resource, layout: $layout) }', {
    resource,
    layout,
  });
export const layouts = (as: Ask) => told(as, 'sheetLayouts', '{ sheetLayouts { resource layout } }');
