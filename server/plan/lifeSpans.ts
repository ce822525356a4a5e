import data from './data/admin_units.json' with { type: 'json' };

interface Listed {
  code: string;
  fullName: string;
  areaKm2?: number;
  areaKm2Approx?: number;
  population?: number;
  administrativeCentre?: string;
}

/** A name, a kind and a code that one unit bore without a break, and what the lists say of it. */
export interface LifeSpan extends Listed {
  /** The epoch it is first listed in. With the code it is what the unit is known by, whatever is found out about its days. */
  epoch: string;
  startedOn: string;
  endedOn: string | null;
  source: string;
}

/** Bắc Giang was a province again from this day. The units of the oldest list have no known first day; nothing is told of them before this one. */
export const firstDay = '1997-01-01';

interface Epoch {
  epoch: string;
  from: string;
  source: string;
  units: readonly Listed[];
}

const epochs: readonly Epoch[] = [
  { epoch: '2006', from: firstDay, source: 'S4', units: data.units2006 },
  { epoch: '2020', from: '2020-01-01', source: 'S1', units: data.units2020 },
  { epoch: '2025H1', from: '2025-01-01', source: 'S1', units: data.units2025H1 },
  { epoch: '2025H2', from: '2025-07-01', source: 'S2, S3', units: data.units2025H2 },
];

/** The communes, townships and wards of all epochs; one that goes on unchanged into the next epoch is still one. */
export const lifeSpans: readonly LifeSpan[] = epochs.flatMap(({ units }, at) =>
  units.filter((unit) => !listed(at - 1, unit)).map((unit) => spanFrom(at, unit)),
);

function spanFrom(at: number, unit: Listed): LifeSpan {
  const over = epochs.findIndex((_, later) => later > at && !listed(later, unit));
  const lived = epochs.slice(at, over < 0 ? undefined : over);
  const facts = lived.map((_, later) => listed(at + later, unit));
  return {
    ...Object.assign({}, ...facts),
    epoch: epochs[at]?.epoch,
    startedOn: epochs[at]?.from,
    endedOn: epochs[over]?.from ?? null,
    source: [...new Set(lived.map(({ source }) => source))].join(', '),
  };
}

function listed(at: number, { code, fullName }: Listed): Listed | undefined {
  return epochs[at]?.units.find((unit) => unit.code === code && unit.fullName === fullName);
}
