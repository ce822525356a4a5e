import { agencies } from '../../../server/plan/agencies.js';
import { agencySuccessions } from '../../../server/plan/agencySuccessions.js';
import { receipts } from '../../../server/plan/receipts.js';
import { taskAgencies } from '../../../server/plan/tasks.js';

const called = (name: string) => agencies.find((agency) => agency.name === name);
const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name;
const heirsOf = (name: string) => agencySuccessions.filter(({ beforeId }) => beforeId === called(name)?.id);

test('an agency that ended with the district has successors, or says that none was found', () => {
  const followed = new Set<string>(agencySuccessions.map(({ beforeId }) => beforeId));
  const ended = agencies.filter(({ endedOn }) => endedOn !== null);

  expect(ended).toHaveLength(19);
  expect(ended.filter(({ id, doubt }) => !followed.has(id) && !doubt?.includes('cơ quan kế thừa chưa tìm thấy'))).toEqual([]);
});

test('a successor begins on the day the other ends, and is none of those that ended', () => {
  const days = agencySuccessions.map(({ beforeId, afterId, effectiveOn }) => [
    agencies.find(({ id }) => id === beforeId)?.endedOn === effectiveOn,
    agencies.find(({ id }) => id === afterId)?.startedOn === effectiveOn,
  ]);

  expect(days.filter(([ends, begins]) => !ends || !begins)).toEqual([]);
});

test('the standing committee of the district went to five communes and a ward', () => {
  expect(heirsOf('Thường trực Huyện ủy Tân Yên').map(({ afterId }) => nameOf(afterId))).toEqual([
    'Thường trực Đảng ủy xã Tân Yên',
    'Thường trực Đảng ủy xã Nhã Nam',
    'Thường trực Đảng ủy xã Phúc Hòa',
    'Thường trực Đảng ủy xã Quang Trung',
    'Thường trực Đảng ủy xã Ngọc Thiện',
    'Thường trực Đảng ủy phường Đa Mai',
  ]);
});

test('a succession keeps the mark of how certain it is, and says what is not', () => {
  const marks = (name: string) => [...new Set(heirsOf(name).map(({ certainty }) => certainty))];

  expect(['Tỉnh ủy Bắc Giang', 'Ban Tổ chức Huyện ủy Tân Yên', 'Liên đoàn Lao động huyện Tân Yên'].map(marks)).toEqual([
    ['SURE'],
    ['INFERRED'],
    ['UNVERIFIED'],
  ]);
  expect(agencySuccessions.filter(({ certainty, doubt }) => certainty === 'UNVERIFIED' && doubt === null)).toEqual([]);
});

test('tasks and receipts are of agencies the plan could name: those of its day', () => {
  const named = new Set<string>([...taskAgencies, ...receipts].map(({ agencyId }) => agencyId));

  expect(agencies.filter(({ id, startedOn }) => named.has(id) && startedOn > '2023-12-31')).toEqual([]);
  expect([...named].filter((id) => !nameOf(id))).toEqual([]);
});

test('who received the plan is who it was sent to, and those with a term in clause IV.2', () => {
  expect(receipts.filter(({ note }) => note?.startsWith('Nơi nhận'))).toHaveLength(7);
  expect(receipts.filter(({ note }) => note === 'Mục IV.2').map(({ agencyId, dueOn }) => [nameOf(agencyId), dueOn])).toEqual([
    ['Ban Dân vận Huyện ủy Tân Yên', '2023-12-31'],
    ['Liên đoàn Lao động huyện Tân Yên', '2023-12-31'],
    ['Huyện đoàn Tân Yên', '2023-12-31'],
  ]);
});
