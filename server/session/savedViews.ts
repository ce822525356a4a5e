import { layoutLimits, type SavedSheet } from '../../shared/savedSheet.js';
import { clean } from '../../shared/text.js';
import { isUuid } from '../../shared/uuid.js';
import { badInput, stale } from './refusal.js';
import { type Connections, type Db, inTransaction } from './store/db.js';
import * as store from './store/savedViews.js';

type Viewer = store.Viewer;
interface Held {
  id: string;
  version: number;
}

/** An agency, or a role, as it was typed. */
interface Asked {
  agency: string | null;
  role: string | null;
}

/** Under a name of its owner's, and nobody else's yet. */
export async function saveView(db: Db, viewer: Viewer, view: { resource: string; name: string; sheet: SavedSheet }): Promise<string> {
  const id = await store.addView(db, { ...view, name: checkName(view.name), owner: viewer.id });
  if (id === 'TAKEN') throw taken();
  if (id === 'FULL') throw badInput('name', 'TOO_MANY_VIEWS', 'Bạn đã lưu quá nhiều bảng: hãy xóa bớt bảng không dùng.');
  return id;
}

/** Its owner may, and whoever sees it while it is not locked. */
export async function changeView(db: Db, viewer: Viewer, held: Held, sheet: SavedSheet): Promise<void> {
  const view = await known(db, viewer, held.id);
  if (view.isLocked && !view.isOwn) throw badInput('view', 'VIEW_LOCKED', 'Bảng này đã khóa: chỉ chủ của bảng được sửa.');
  await rewrite(db, held, { sheet });
}

/** It stands among its owner's others, of which nobody else is to learn. */
export async function renameView(db: Db, viewer: Viewer, held: Held, name: string): Promise<void> {
  await owned(db, viewer, held.id);
  await rewrite(db, held, { name: checkName(name) });
}

export async function lockView(db: Db, viewer: Viewer, held: Held, isLocked: boolean): Promise<void> {
  await owned(db, viewer, held.id);
  await rewrite(db, held, { isLocked });
}

/** With agencies of the grant its owner has come with, and those it is shared with already; with nobody: an empty list. */
export async function shareView(db: Connections, viewer: Viewer, held: Held, shares: readonly Asked[]): Promise<void> {
  const view = await owned(db, viewer, held.id);
  const allowed = [...view.shares, ...audiencesOf(viewer)];
  const meant = shares.map((share) => allowed.find(({ agency, role }) => agency === share.agency && role === share.role));
  if (!meant.every((share) => share !== undefined))
    throw badInput('agencies', 'NOT_OWN_AGENCY', 'Chỉ chia sẻ được với cơ quan của vai trò đang dùng.');
  await inTransaction(db, async (tx) => {
    await rewrite(tx, held, {});
    await store.shareView(tx, held.id, meant);
  });
}

export async function removeView(db: Connections, viewer: Viewer, id: string): Promise<void> {
  await owned(db, viewer, id);
  await inTransaction(db, (tx) => store.removeView(tx, id));
}

/** With whom a viewer may share. */
export const audiencesOf = ({ agencies, role }: Viewer): store.Share[] => [
  ...(role ? [{ agency: null, role }] : []),
  ...agencies.map((agency) => ({ agency, role: null })),
];

async function known(db: Db, viewer: Viewer, id: string): Promise<store.ViewLine> {
  const view = isUuid(id) ? await store.viewFor(db, viewer, id) : undefined;
  if (!view) throw badInput('view', 'NO_VIEW', 'Không có bảng đã lưu này.');
  return view;
}

async function owned(db: Db, viewer: Viewer, id: string): Promise<store.ViewLine> {
  const view = await known(db, viewer, id);
  if (!view.isOwn) throw badInput('view', 'NOT_OWNER', 'Chỉ chủ của bảng được làm việc này.');
  return view;
}

async function rewrite(db: Db, held: Held, change: Parameters<typeof store.changeView>[2]): Promise<void> {
  const done = await store.changeView(db, held, change);
  if (done === 'TAKEN') throw taken();
  if (done === 'STALE') throw stale();
}

function checkName(typed: string): string {
  const name = clean(typed);
  if (name === '' || name.length > layoutLimits.name)
    throw badInput('name', 'INVALID', `Tên bảng cần từ 1 đến ${layoutLimits.name} ký tự.`);
  return name;
}

const taken = () => badInput('name', 'NAME_TAKEN', 'Bạn đã có một bảng đã lưu mang tên này.');
