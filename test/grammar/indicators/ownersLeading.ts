import { indicator } from '../../../server/model/indicator.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { unitLedByOwner, unitOfMemberOwner } from '../findings/ownerNotSecretary.js';
import { planBoundaries, presentBoundaries } from '../terms.js';

export const ownersLeading = indicator(PartyUnit, {
  code: 'P4',
  vi: 'Chủ doanh nghiệp là đảng viên chính thức làm bí thư',
  en: 'Member owners who are secretary',
  clause: 'III.3',
  quote: 'Các doanh nghiệp đã có chi bộ mà chủ doanh nghiệp là đảng viên chính thức thì bố trí làm bí thư chi bộ',
  unit: 'percent',
  period: 'day',
  figure: 'share',
  target: { atLeast: 1 },
  group: {
    where: unitOfMemberOwner,
    measures: [
      { as: 'units', fn: 'COUNT' },
      { as: 'led', fn: 'COUNT', where: unitLedByOwner },
      { as: 'share', ratio: ['led', 'units'] },
    ],
  },
  breakdowns: {
    planPlace: { enterprise: { site: { areaId: planBoundaries } } },
    presentPlace: { enterprise: { site: { areaId: presentBoundaries } } },
    cluster: { enterprise: { site: { zoneId: true } } },
    ownership: { enterprise: { standing: { ownership: true } } },
    established: { establishedOn: { bucket: 'YEAR' } },
  },
});
