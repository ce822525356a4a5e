import { Client } from 'pg';
import type { Language } from '../shared/kinds.js';
import type { Asked } from './backupCommand.js';
import { filled, Refused } from './db/backup/refused.js';
import { journals } from './db/chain/journals.js';
import { type Last, type Verdict, verifyChain } from './db/chain/verifying.js';
import { openDatabase } from './db/database.js';
import { findKey } from './key.js';
import { vaultOf } from './query/vault.js';

/** Holds all that is remembered against its seals, and says what was changed or taken away. `isSound`: nothing was, as far as anybody can tell. */
export async function verifyCommand({ words, language, config }: Asked): Promise<{ text: string; isSound: boolean }> {
  const known = readLink(words);
  const key = await findKey(config.dataDir);
  if (!key) throw new Refused('NO_KEY_TO_VERIFY', { dataDir: config.dataDir });
  const database = await openDatabase(config);
  const client = new Client({ connectionString: database.ownerUrl });
  try {
    await client.connect();
    const verdict = await verifyChain(client, vaultOf(key), known);
    return {
      text: sentencesOf(verdict, language)
        .map(([sentence, details]) => filled(sentence[language], details))
        .join('\n'),
      isSound: isSound(verdict),
    };
  } finally {
    await client.end();
    await database.stop();
  }
}

const isSound = ({ broken, lacksKnown }: Verdict) => broken.length === 0 && !lacksKnown;

/** `120:k3J…`, as an earlier verification told it. */
function readLink(words: readonly string[]): Last | null {
  const [word, ...more] = words;
  if (word === undefined) return null;
  const [, number, digest] = /^(\d{1,18}):([\w-]{43})$/.exec(word) ?? [];
  if (!number || !digest || more.length > 0) throw new Refused('TOO_MANY_WORDS', { usage: 'npm run verify', words: words.join(' ') });
  return { number, digest };
}

type Told = [sentence: (typeof told)[keyof typeof told], details: Record<string, string | number>];

function sentencesOf(verdict: Verdict, language: Language): Told[] {
  const { links, lines, foreign, unsealed, broken, lacksKnown, last } = verdict;
  const where = (isSo: boolean, ...said: Told) => (isSo ? [said] : []);
  const called = (journal: string) => journals.find(({ name }) => name === journal)?.[language] ?? journal;
  return [
    ...broken.map(
      ({ number, at, journal, missing }): Told => [
        missing > 0 ? told.missing : told.changed,
        { number, at, journal: called(journal), missing },
      ],
    ),
    ...where(lacksKnown, told.cutOff, {}),
    ...where(foreign > 0, told.foreign, { foreign }),
    ...where(unsealed > 0, told.unsealed, { unsealed }),
    [isSound(verdict) ? told.sound : told.unsound, { links, lines }],
    ...where(last !== null, told.last, { ...last }),
  ];
}

const told = {
  missing: {
    vi: 'Mắt xích {number} ({at}): nhật ký {journal} thiếu {missing} dòng.',
    en: 'Link {number} ({at}): {missing} lines of the journal {journal} are gone.',
  },
  changed: {
    vi: 'Mắt xích {number} ({at}): nhật ký {journal} đã bị sửa, hoặc mắt xích trước nó đã bị bỏ.',
    en: 'Link {number} ({at}): the journal {journal} was changed, or the link before was taken away.',
  },
  cutOff: {
    vi: 'Mắt xích đã ghi lại lần trước không còn trong chuỗi: phần cuối đã bị cắt, hoặc đây là bản sao lưu cũ hơn.',
    en: 'The link that was noted is not in the chain: its end was cut off, or this is an older backup.',
  },
  foreign: {
    vi: '{foreign} mắt xích làm bằng khóa đã mất: không kiểm tra được.',
    en: '{foreign} links were made with a key that is lost: nobody can tell of them.',
  },
  unsealed: {
    vi: '{unsealed} dòng chưa niêm phong nên chưa kiểm tra được: nền tảng niêm phong mỗi phút khi đang chạy.',
    en: '{unsealed} lines are not sealed yet, so nobody can tell of them: the platform seals every minute while it runs.',
  },
  sound: {
    vi: 'Nhật ký nguyên vẹn: {lines} dòng, {links} mắt xích.',
    en: 'What is remembered is whole: {lines} lines, {links} links.',
  },
  unsound: {
    vi: 'Nhật ký đã bị can thiệp ({lines} dòng, {links} mắt xích).',
    en: 'What is remembered was tampered with ({lines} lines, {links} links).',
  },
  last: {
    vi: 'Ghi lại ở nơi khác để lần sau đối chiếu: npm run verify {number}:{digest}',
    en: 'To be written down elsewhere and held against it the next time: npm run verify {number}:{digest}',
  },
};
