import { type Condition, type Hop, isEverything } from '../access/tree.js';
import { asToday, type Here, on } from './here.js';
import { byLink, joining, picks } from './hop.js';
import { led } from './lies.js';
import { mayFail } from './mayFail.js';
import { allOf } from './sql.js';

/** The joins of one statement. A step from the same row is taken once, whoever needs it. */
export class Joins {
  readonly list: string[] = [];
  private readonly steps = new Map<string, { there: Here; scope: Condition }>();
  /** Aliases of rows that may be missing. */
  private readonly loose = new Set<string>();

  /** The end of a path through links to one row. */
  along(here: Here, hops: readonly Hop[]): Here {
    return hops.reduce((at, hop) => this.steps.get(step(at, hop))?.there ?? this.take(at, hop), here);
  }

  /**
   * What must hold of every row: the rows that must be there are joined, so that Postgres may begin with whichever are fewest; the rest is
   * given back as a condition. None of these joins makes two rows of one.
   */
  need(here: Here, asked: Condition): string {
    if (asked.is === 'all') return allOf(asked.of.map((each) => this.need(here, each)));
    if (asked.is !== 'one') return here.meets(here, asked);
    const { hop, where } = asked;
    const linked = byLink(here, hop, where);
    if (linked) return allOf([...linked.present, this.need(linked.there, where)]);
    if (here.taken(here, hop) || picks(hop.to) || (mayFail(where) && !isEverything(hop.scope))) return here.meets(here, asked);
    const there = on(here, hop.to.target, here.sql.alias());
    this.list.push(`join ${joining(here, there, hop, led(asToday(there), hop.scope))}`);
    return this.need(there, where);
  }

  /** The same place, from which conditions see rows that are joined already, unless rights left some of those out. */
  within(here: Here): Here {
    const taken: Here['taken'] = (at, hop) => {
      const known = this.steps.get(step(at, hop));
      return known && isEverything(known.scope) ? { ...known.there, taken, names: at.names } : undefined;
    };
    return { ...here, taken };
  }

  /** All null where there is none in scope. Where there always is one, Postgres may begin with it, and read in its order. */
  private take(here: Here, hop: Hop): Here {
    const { to, scope } = hop;
    const there = on(here, to.target, here.sql.alias());
    const sure = to.how === 'link' && to.key.required && isEverything(scope) && !this.loose.has(here.alias);
    if (!sure) this.loose.add(there.alias);
    this.list.push(`${sure ? 'join' : 'left join'} ${joining(here, there, hop, led(asToday(there), hop.scope))}`);
    this.steps.set(step(here, hop), { there, scope });
    return there;
  }
}

const step = ({ alias, asOf }: Here, { to }: Hop) => `${alias} ${to.name} ${asOf}`;
