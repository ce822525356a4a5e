import { Refused } from '../../../admin/src/failure.js';
import type { Line } from '../../../admin/src/grid/line.js';
import { columnNamed } from '../world.js';
import { namesOnly, opened, settled } from './openedSheet.js';

const area = columnNamed('Enterprise', 'site.areaId');
const away = () => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} }));
const back = () => window.dispatchEvent(new Event('online'));

/** A sheet whose names are looked up when the test says so, one after the other as they were asked for. */
async function slowlyRead() {
  const asked: (() => void)[] = [];
  let isAway = false;
  const match: typeof namesOnly.match = async (target, wanted) => {
    if (isAway) return away();
    await new Promise<void>((answer) => asked.push(answer));
    return namesOnly.match(target, wanted);
  };
  const page = await opened({ references: { ...namesOnly, match } });
  const { sheet } = page;
  return {
    ...page,
    enter: (text: string) => void sheet.writing.enter([{ line: 'e1', column: area, text }], 'Sửa địa bàn'),
    edit: (): ReturnType<Line['edits']['get']> => sheet.table.line('e1')?.edits.get(area.key),
    /** The n-th that was asked for is answered, and all that is asked because of it. */
    async answer(place: number) {
      asked[place]?.();
      await settled();
    },
    async answerAll() {
      for (const tell of asked) {
        tell();
        await settled();
      }
    },
    goAway(now: boolean) {
      isAway = now;
    },
  };
}

test('a name typed while the one before it is still looked up is what is written, whichever is told first', async () => {
  const { enter, edit, answer, answerAll, saved } = await slowlyRead();

  enter('Xã Quang Trung');
  enter('Xã Cao Xá');
  await settled();
  await answer(1);
  await answerAll();

  expect(saved.flatMap(({ payload }) => payload.creates.enterpriseSites ?? []).map(({ set }) => set.areaId)).toEqual(['cao-xa']);
  expect(edit()).toBeUndefined();
});

test('what is typed over a name while that is looked up once more is not written over', async () => {
  const { enter, edit, goAway, answerAll, sheet } = await slowlyRead();
  goAway(true);
  enter('Xã Cao Xá');
  await settled();
  expect(edit()?.reason?.code).toBe('OFFLINE');

  goAway(false);
  back();
  await settled();
  goAway(true);
  await sheet.writing.enter([{ line: 'e1', column: area, text: 'Xã Ngọc Thiện' }], 'Sửa địa bàn');
  await answerAll();

  expect(edit()?.text).toBe('Xã Ngọc Thiện');
});
