import type { Enterprise } from '../../server/resources/economy/enterprise.js';
import type { MembershipDecision } from '../../server/resources/party/membershipDecision.js';
import type { UnitDecision } from '../../server/resources/party/unitDecision.js';
import type { By } from '../../shared/group.js';
import { planBoundaries, presentBoundaries } from './terms.js';

/** Documents hold the place and the ownership of their day; the cluster is where the enterprise is now. */
export const admissionBreakdowns: Record<string, By<MembershipDecision>> = {
  year: { decidedOn: { bucket: 'YEAR' } },
  planPlace: { areaId: planBoundaries },
  presentPlace: { areaId: presentBoundaries },
  cluster: { enterprise: { site: { zoneId: true } } },
  ownership: { ownership: true },
  age: { member: { person: { bornOn: { bands: [31, 36, 41, 46, 51, 56, 61] } } } },
  sex: { member: { person: { gender: true } } },
};

export const unitDecisionBreakdowns: Record<string, By<UnitDecision>> = {
  year: { decidedOn: { bucket: 'YEAR' } },
  planPlace: { areaId: planBoundaries },
  presentPlace: { areaId: presentBoundaries },
  cluster: { enterprise: { site: { zoneId: true } } },
  ownership: { ownership: true },
};

export const enterpriseBreakdowns: Record<string, By<Enterprise>> = {
  founded: { foundedOn: { bucket: 'YEAR' } },
  planPlace: { site: { areaId: planBoundaries } },
  presentPlace: { site: { areaId: presentBoundaries } },
  cluster: { site: { zoneId: true } },
  ownership: { standing: { ownership: true } },
  legalForm: { standing: { legalForm: true } },
  size: { survey: { workers: { bands: [10, 51, 101, 201, 501, 1000] } } },
};
