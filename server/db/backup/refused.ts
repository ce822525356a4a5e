import { Expected } from '../../../shared/expected.js';
import type { Language } from '../../../shared/kinds.js';

/** Why a backup is not made or not put back, in the words of whoever asked. */
export const sentences = {
  NO_NAME: {
    vi: 'Thiếu tên tệp: hãy viết {usage}.',
    en: 'The name of the file is missing: write {usage}.',
  },
  TOO_MANY_WORDS: {
    vi: 'Không hiểu {words}: hãy viết {usage}; tên có dấu cách cần đặt trong ngoặc kép.',
    en: '{words} is not understood: write {usage}; a name with spaces needs quotes.',
  },
  FILE_EXISTS: {
    vi: '{file} đã có: hãy chọn tên khác, bản sao lưu không ghi đè tệp nào.',
    en: '{file} exists: choose another name, a backup overwrites no file.',
  },
  UNWRITABLE: {
    vi: 'Không ghi được {file} ({why}): hãy chọn thư mục có sẵn, còn chỗ và bạn được ghi.',
    en: "{file} can't be written ({why}): choose a folder that exists, has room, and that you may write to.",
  },
  UNREADABLE: {
    vi: 'Không đọc được {file} ({why}): hãy viết đúng tên một bản sao lưu mà bạn được đọc.',
    en: "{file} can't be read ({why}): write the name of a backup that you may read.",
  },
  NOTHING_TO_KEEP: {
    vi: 'Cơ sở dữ liệu này chưa có gì để sao lưu: hãy xem lại DATA_DIR hoặc DATABASE_URL.',
    en: 'There is nothing to back up in this database: look at DATA_DIR or DATABASE_URL.',
  },
  NO_BACKUP: {
    vi: '{file} không phải bản sao lưu của hệ thống này.',
    en: '{file} is no backup of this platform.',
  },
  DAMAGED: {
    vi: '{file} bị hỏng hoặc bị cắt cụt: không có gì được ghi, hãy dùng bản sao lưu khác.',
    en: '{file} is damaged or cut off: nothing was written, use another backup.',
  },
  NEWER: {
    vi: '{file} được làm bởi phiên bản mới hơn ({by}): hãy dùng phiên bản đó hoặc mới hơn để khôi phục.',
    en: '{file} was made by a newer version ({by}): restore it with that version or a later one.',
  },
  NO_KEY: {
    vi: 'Thiếu secret.key trong {dataDir}: hãy đặt vào đó tệp secret.key cùng thời với bản sao lưu, nếu không các trường mã hóa không mở được; nếu đã mất hẳn, hãy thêm --without-key.',
    en: "secret.key is missing in {dataDir}: put the one of the time of the backup there, or the enciphered fields can't be opened; if it is lost for good, add --without-key.",
  },
  NO_KEY_TO_VERIFY: {
    vi: 'Thiếu secret.key trong {dataDir}: không có khóa thì không kiểm tra được nhật ký.',
    en: 'secret.key is missing in {dataDir}: without it nobody can tell whether what is remembered was changed.',
  },
  OTHER_KEY: {
    vi: 'secret.key trong {dataDir} không phải khóa đã mã hóa bản sao lưu này: hãy đặt vào đó tệp secret.key cùng thời với bản sao lưu; nếu đã mất hẳn, hãy thêm --without-key.',
    en: 'secret.key in {dataDir} is not the key this backup was enciphered with: put the one of the time of the backup there; if it is lost for good, add --without-key.',
  },
  IN_USE: {
    vi: 'Hệ thống đang chạy trên cơ sở dữ liệu này: hãy dừng nó rồi khôi phục.',
    en: 'The platform is running on this database: stop it, then restore.',
  },
  NOT_EMPTY: {
    vi: 'Cơ sở dữ liệu này đã có dữ liệu: để xóa hết và thay bằng bản sao lưu, hãy viết npm run restore -- {file} --replace.',
    en: 'This database holds data already: to delete all of it and put the backup in its place, write npm run restore -- {file} --replace.',
  },
  NOT_OURS: {
    vi: 'Cơ sở dữ liệu này chứa bảng của chương trình khác ({table}): hãy tạo một cơ sở dữ liệu trống cho hệ thống.',
    en: 'This database holds tables of another program ({table}): make an empty one for the platform.',
  },
} as const;

type Details = Readonly<Record<string, string | number>>;

/** Expected: told in one sentence, without a stack. */
export class Refused extends Expected {
  override name = 'Refused';

  constructor(
    readonly why: keyof typeof sentences,
    readonly details: Details,
  ) {
    super(why);
  }

  override in(language: Language): string {
    return filled(sentences[this.why][language], this.details);
  }
}

export const filled = (sentence: string, details: Details): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
