import { Day, Flag, Text } from '../../../server/model/field.js';
import { Resource } from '../../../server/model/resource.js';
import { Row } from '../../../server/model/row.js';
import { reference } from '../../../server/resources/access.js';

@Resource<Holiday>({ vi: 'Ngày nghỉ', en: 'Holiday', plural: 'holidays', area: 'rules', title: 'name', access: reference })
export class Holiday extends Row {
  @Day({ vi: 'Ngày', en: 'Day', required: true, unique: true, privacy: 'public', lasting: true })
  heldOn!: Day;

  @Text({ vi: 'Tên', en: 'Name', required: true, privacy: 'public', lasting: true })
  name!: string;

  @Flag({
    vi: 'Làm bù',
    en: 'Worked instead',
    required: true,
    privacy: 'public',
    lasting: true,
    hint: { vi: 'Ngày thứ bảy, chủ nhật đi làm bù', en: 'A weekend day that is worked' },
  })
  isWorked!: boolean;
}
