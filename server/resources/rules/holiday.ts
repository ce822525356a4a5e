import { Day, Flag, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt } from '../lifespan.js';

/** A day that is not as the week has it. All other Saturdays and Sundays are off, all other days are worked. */
@Resource<Holiday>({
  vi: 'Ngày nghỉ, ngày làm bù',
  en: 'Holiday',
  plural: 'holidays',
  area: 'rules',
  title: 'name',
  access: reference,
  newest: 'heldOn',
  calendar: { day: 'heldOn', worked: 'isWorked' },
})
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

  @Text({ vi: 'Căn cứ', en: 'Source', privacy: 'public', lasting: true })
  source!: string | null;

  @Text({ ...doubt, lasting: true })
  doubt!: string | null;
}
