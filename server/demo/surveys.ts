import { WorkforceSurvey } from '../resources/economy/workforceSurvey.js';
import type { Book } from './book.js';
import { plusDays, plusMonths } from './days.js';
import { type Firm, isForeign } from './firm.js';
import type { Member } from './member.js';
import type { Organisation } from './organisations.js';

interface Around {
  firms: readonly Firm[];
  members: readonly Member[];
  organisations: readonly Organisation[];
}

/** Every half year; some offices are late with theirs (R38). */
export function surveys(book: Book, { firms, members, organisations }: Around) {
  for (const firm of firms) {
    const here = members.filter((member) => member.firm === firm && !member.until).length;
    const sizeOf = (kind: Organisation['kind']) => organisations.find((one) => one.firm === firm && one.kind === kind)?.members ?? 0;
    const newest = plusDays(book.today, firm.place % 9 === 5 ? -book.chance.between(200, 330) : -book.chance.between(15, 160));
    for (const ago of [18, 12, 6, 0]) {
      const surveyedOn = plusMonths(newest, -ago);
      if (surveyedOn <= plusDays(firm.operatingOn, 20) || surveyedOn >= (firm.stoppedOn ?? '9999')) continue;
      const share = ago === 0 ? 1 : book.chance.between(88, 106) / 100;
      survey(book, firm, { surveyedOn, share, union: sizeOf('TRADE_UNION'), youth: sizeOf('YOUTH_UNION'), party: here });
    }
  }
}

interface Counted {
  surveyedOn: string;
  share: number;
  union: number;
  youth: number;
  party: number;
}

/** A figure typed with one digit too many: R38. */
const slips = new Set([33, 91, 140]);

function survey(book: Book, firm: Firm, { surveyedOn, share, union, youth, party }: Counted) {
  const { chance } = book;
  const { size, trade, place } = firm;
  const workers = Math.max(1, party, Math.round(size * share));
  const foreigners = isForeign(firm) ? Math.ceil(workers * 0.02) : 0;
  const of = (part: number) => Math.min(workers - foreigners, Math.round(part));
  const unionMembers = of(union * share);
  const isSlip = share === 1 && slips.has(place);
  book.add(WorkforceSurvey, {
    enterpriseId: firm.id,
    surveyedOn,
    workers,
    women: of(workers * trade.women),
    vietnamese: workers - foreigners,
    foreigners,
    insured: of(workers * (size > 50 ? 0.95 : chance.between(50, 90) / 100)),
    unionMembers: isSlip ? workers * 10 : unionMembers,
    youthMembers: youth > 0 ? of(youth * share) : of(workers * (chance.between(0, 9) / 100)),
    veterans: of(workers * (chance.between(0, 3) / 100)),
    partyMembers: party,
  });
}
