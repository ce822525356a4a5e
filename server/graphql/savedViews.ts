import { readSavedSheet, type SavedSheet } from '../../shared/savedSheet.js';
import { dutiesOf } from '../access/duties.js';
import { may } from '../access/rights.js';
import { asksForSecret, cutTo } from '../access/savedSheet.js';
import type { RowClass } from '../model/field.js';
import { roles } from '../model/roles.js';
import { badInput } from '../session/refusal.js';
import { namedAreas } from '../session/store/areas.js';
import { type Share, type Viewer, type ViewLine, viewFor, viewsFor } from '../session/store/savedViews.js';
import type { SignedInContext } from './context.js';
import type { SavedViewLine, ViewAudience } from './sheetTypes.js';

/** A role without an area of duty is an agency by itself: the Organisation Board. One that has areas works for those of its grant. */
export const viewerOf = ({ actor, resources }: SignedInContext): Viewer => ({
  id: actor.id,
  agencies: actor.agencies,
  role: dutiesOf(actor.role, resources).length === 0 ? actor.role : null,
});

/** Of every resource that the role may read. */
export async function readViews(context: SignedInContext): Promise<SavedViewLine[]> {
  return told(context, await viewsFor(context.db, viewerOf(context)));
}

/** As it is after a change. */
export async function readView(context: SignedInContext, id: string): Promise<SavedViewLine> {
  const line = await viewFor(context.db, viewerOf(context), id);
  const [view] = line ? await told(context, [line]) : [];
  if (!view) throw badInput('view', 'NO_VIEW', 'Không có bảng đã lưu này.');
  return view;
}

async function told(context: SignedInContext, lines: readonly ViewLine[]): Promise<SavedViewLine[]> {
  const { role } = context.actor;
  const open = lines.flatMap((line) => {
    const row = context.resources.find(({ name }) => name === line.resource);
    return row && may(role, 'read', row) ? [{ ...line, ...cutTo(role, row, line.sheet) }] : [];
  });
  const inWords = await audiences(
    context,
    open.flatMap(({ shares }) => shares),
  );
  return open.map((line) => ({ ...line, shares: line.shares.flatMap(inWords) }));
}

/** Agencies and roles with what they are called. */
export async function audiences({ db, resources }: SignedInContext, shares: readonly Share[]): Promise<(share: Share) => ViewAudience[]> {
  const ids = [...new Set(shares.flatMap(({ agency }) => agency ?? []))];
  const named = new Map((await namedAreas(db, resources, { agencies: ids })).map(({ id, name }) => [id, { vi: name, en: name }]));
  return ({ agency, role }) => {
    const label = role ? roles[role] : named.get(agency ?? '');
    return label ? [{ agency, role, label }] : [];
  };
}

/** A sheet of that resource that may be kept. */
export function sheetOf({ resources }: SignedInContext, resource: string, json: unknown): SavedSheet {
  const row = knownRow(resources, resource);
  const sheet = readSavedSheet(json);
  if (!sheet) throw badInput('sheet', 'INVALID', 'Nội dung bảng không đọc được hoặc quá dài.');
  if (asksForSecret(resources, row, sheet))
    throw badInput('sheet', 'SECRET_VALUE', 'Không lưu được số định danh, số thẻ vào bảng: hãy bỏ điều kiện hoặc chữ tìm ấy rồi lưu.');
  return sheet;
}

export function knownRow(resources: readonly RowClass[], resource: string): RowClass {
  const row = resources.find(({ name }) => name === resource);
  if (!row) throw badInput('resource', 'NO_RESOURCE', 'Không có bảng này.');
  return row;
}
