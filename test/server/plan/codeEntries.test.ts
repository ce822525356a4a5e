import { fieldsOf } from '../../../server/model/field.js';
import { codeEntries } from '../../../server/plan/codeEntries.js';
import { resources } from '../../../server/resources/index.js';
import { CodeEntry } from '../../../server/resources/rules/codeEntry.js';

const of = (list: string) => codeEntries.filter((entry) => entry.list === list);

test('there are fifty-four ethnic groups, and what follows them is told to be a convention', () => {
  expect(of('ETHNIC_GROUP').filter(({ doubt }) => doubt === null)).toHaveLength(54);
  expect(of('ETHNIC_GROUP').find(({ code }) => code === '01')?.name).toBe('Kinh');
  expect(of('ETHNIC_GROUP').find(({ name }) => name === 'Mông')?.otherNames).toContain('HMông');
});

test('religions are those of the Party’s form', () => {
  expect(of('RELIGION').map(({ name }) => name)).toEqual([
    'Không',
    'Phật giáo',
    'Công giáo',
    'Phật giáo Hòa Hảo',
    'Cao Đài',
    'Tin Lành',
    'Hồi giáo',
    'Đạo khác',
  ]);
});

test('there is no tax status 08', () => {
  expect(of('TAX_STATUS').map(({ code }) => code)).toEqual(['00', '01', '02', '03', '04', '05', '06', '07', '09', '10']);
});

test('a paper of a member file says where in a member’s life it belongs', () => {
  expect(of('MEMBER_FILE').filter(({ group }) => group === null)).toEqual([]);
  expect(of('MEMBER_FILE').find(({ name }) => name === 'Đơn xin vào Đảng')?.group).toBe('Xem xét kết nạp');
});

test('no field of anybody refers to an ethnic group or a religion', () => {
  const others = resources.filter((row) => row !== CodeEntry);
  const links = others.flatMap((row) => fieldsOf(row).filter(({ target }) => target?.() === CodeEntry));

  expect(links).toEqual([]);
});
