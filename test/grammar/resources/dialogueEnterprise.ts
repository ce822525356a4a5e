import { Link } from '../../../server/model/field.js';
import { Resource } from '../../../server/model/resource.js';
import { Row } from '../../../server/model/row.js';
import { agencies, boards } from '../../../server/resources/access.js';
import { inOwnPlaces, inOwnUnits } from '../../../server/resources/duty.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import type { Key } from '../../../shared/where.js';
import { Dialogue } from './dialogue.js';
import { mobilisers } from './duties.js';

@Resource<DialogueEnterprise>({
  vi: 'Doanh nghiệp dự đối thoại',
  en: 'Enterprise in a dialogue',
  plural: 'dialogueEnterprises',
  area: 'plan',
  title: 'enterprise.name',
  access: {
    read: { ...agencies, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: mobilisers,
    update: mobilisers,
    delete: boards,
  },
  unique: [['dialogueId', 'enterpriseId']],
})
export class DialogueEnterprise extends Row {
  @Link(() => Dialogue, { vi: 'Cuộc đối thoại', en: 'Dialogue', required: true, lasting: true })
  dialogueId!: Key<Dialogue>;

  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true, lasting: true })
  enterpriseId!: Key<Enterprise>;
}
