import type { Key } from '../../../shared/where.js';
import { Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, mobilisers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { Dialogue } from './dialogue.js';

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

  @Text({ vi: 'Ý kiến của chủ doanh nghiệp', en: 'Answer of the owner', max: 20000, privacy: 'personal', lasting: true })
  answer!: string | null;
}
