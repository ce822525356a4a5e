import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';
import { AdminUnit } from '../../../server/resources/place/adminUnit.js';
import { make } from '../../make.js';
import type { platform } from '../../platform.js';

/** Two communes with an enterprise in each, and the officer of the first. */
export async function communes(site: Awaited<ReturnType<typeof platform>>) {
  const commune = () => make(site.owner, AdminUnit, { kind: 'COMMUNE', level: 'COMMUNE' });
  const [mine, theirs] = [await commune(), await commune()];
  const [here, there] = [await make(site.owner, Enterprise), await make(site.owner, Enterprise)];
  const [main] = [await make(site.owner, EnterpriseSite, { enterpriseId: here.id, areaId: mine.id, isMain: true })];
  await make(site.owner, EnterpriseSite, { enterpriseId: there.id, areaId: theirs.id, isMain: true });
  const officer = await site.as('communeOfficer', { places: [mine.id] });
  return { mine, theirs, here, there, main, officer };
}
