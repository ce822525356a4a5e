import { Expected } from '../../shared/expected.js';
import type { Label, Language } from '../../shared/kinds.js';
import type { Hanging, Tally } from './ground.js';

export type Why =
  | { is: 'WORDS'; words: string }
  | { is: 'LOADED' }
  | { is: 'NOT_LOADED' }
  | { is: 'REAL_ROWS'; rows: readonly Tally[] }
  | { is: 'HELD'; rows: readonly Hanging[] };

/** Why a demonstration is not loaded or not removed: expected, told in one sentence, and nothing was changed. */
export class DemoRefused extends Expected {
  override name = 'DemoRefused';

  constructor(readonly why: Why) {
    super(why.is);
  }

  override in(language: Language): string {
    return sentenceOf(this.why)[language];
  }
}

function sentenceOf(why: Why): Label {
  switch (why.is) {
    case 'WORDS':
      return {
        vi: `Không hiểu ${why.words}: hãy viết npm run demo, npm run demo -- --remove hoặc npm run demo -- --beside-real.`,
        en: `${why.words} is not understood: write npm run demo, npm run demo -- --remove or npm run demo -- --beside-real.`,
      };
    case 'LOADED':
      return {
        vi: 'Dữ liệu minh họa đã có trong hệ thống: npm run demo -- --remove xóa nó.',
        en: 'The demonstration is loaded already: npm run demo -- --remove takes it away.',
      };
    case 'NOT_LOADED':
      return { vi: 'Hệ thống không có dữ liệu minh họa.', en: 'There is no demonstration to take away.' };
    case 'REAL_ROWS':
      return {
        vi: `Hệ thống đang có dữ liệu thật (${tallied(why.rows, 'vi')}): nếu vẫn muốn để dữ liệu minh họa bên cạnh, hãy viết npm run demo -- --beside-real.`,
        en: `There are real rows here (${tallied(why.rows, 'en')}): to put a demonstration beside them all the same, write npm run demo -- --beside-real.`,
      };
    case 'HELD':
      return {
        vi: `Chưa xóa gì, vì có dòng do người dùng nhập đang gắn với dữ liệu minh họa; hãy xóa hoặc sửa trước: ${named(why.rows, 'vi')}.`,
        en: `Nothing was removed, for rows that somebody entered hang on the demonstration; delete or change them first: ${named(why.rows, 'en')}.`,
      };
  }
}

const tallied = (rows: readonly Tally[], language: Language) => rows.map(({ label, count }) => `${label[language]} ${count}`).join(', ');

/** With the end of the address it is seen at. */
const named = (rows: readonly Hanging[], language: Language) =>
  rows.map(({ resource, label, id }) => `${label[language]} (/#/${resource}/${id})`).join(', ');
