import { Amount, Code, Day, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt, from, until } from '../lifespan.js';

/** A threshold or a term, as it stood in a stretch of time: what `{ param: name }` stands for in a condition. */
@Resource<Parameter>({
  vi: 'Tham số',
  en: 'Parameter',
  plural: 'parameters',
  area: 'rules',
  title: 'name',
  access: reference,
  dated: { from: 'startedOn', to: 'endedOn', alone: ['name', 'of'] },
})
export class Parameter extends Row {
  @Code({
    vi: 'Mã tham số',
    en: 'Name',
    required: true,
    privacy: 'public',
    hint: {
      vi: 'Tên mà các điều kiện gọi; đổi tên thì điều kiện không tìm thấy nữa',
      en: 'What conditions call it: renamed, they lose it',
    },
  })
  name!: string;

  @Code({
    vi: 'Riêng cho',
    en: 'Of',
    privacy: 'public',
    hint: {
      vi: 'Mã của loại dòng có giá trị riêng; để trống nếu chung cho mọi loại',
      en: 'For which kind of row; empty where kinds do not differ',
    },
  })
  of!: string | null;

  @Text({ vi: 'Nội dung', en: 'Meaning', privacy: 'public' })
  meaning!: string | null;

  @Amount({ vi: 'Giá trị', en: 'Value', required: true, privacy: 'public' })
  value!: number;

  @Text({ vi: 'Đơn vị tính', en: 'Unit of measure', privacy: 'public' })
  unit!: string | null;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;

  @Text({ vi: 'Căn cứ', en: 'Source', privacy: 'public' })
  source!: string | null;

  @Text(doubt)
  doubt!: string | null;
}
