import type { Key, Many } from '../../../shared/where.js';
import { Choice, Code, Integer, Link, Name, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt } from '../lifespan.js';

const versions = {
  VSIC_2018: { vi: 'VSIC 2018 (Quyết định 27/2018/QĐ-TTg)', en: 'VSIC 2018' },
  VSIC_2025: { vi: 'VSIC 2025 (Quyết định 36/2025/QĐ-TTg)', en: 'VSIC 2025' },
};

/** The same digits may name other things in two versions: never compare codes across them. */
@Resource<Industry>({
  vi: 'Ngành kinh tế',
  en: 'Industry',
  plural: 'industries',
  area: 'economy',
  title: 'name',
  access: reference,
  unique: [['scheme', 'code']],
  tree: { parent: 'parentId' },
  classes: { scheme: 'scheme', code: 'code', range: 'divisions' },
})
export class Industry extends Row {
  @Choice('IndustryScheme', versions, { vi: 'Hệ thống ngành', en: 'Scheme', required: true, privacy: 'public', lasting: true })
  scheme!: keyof typeof versions;

  @Code({ vi: 'Mã ngành', en: 'Code', required: true, format: 'vsic', privacy: 'public', lasting: true })
  code!: string;

  @Name({ vi: 'Tên ngành', en: 'Name', required: true, privacy: 'public', lasting: true, aliases: ['Ngành nghề chính'] })
  name!: string;

  @Integer({ vi: 'Cấp ngành', en: 'Level', required: true, min: 1, max: 5, privacy: 'public', lasting: true })
  level!: number;

  @Link(() => Industry, { vi: 'Thuộc ngành', en: 'Part of', privacy: 'public', lasting: true })
  parentId!: Key<Industry> | null;

  @Text({
    vi: 'Gồm ngành cấp 2',
    en: 'Divisions',
    hint: { vi: 'Mã các ngành cấp 2 bên trong, ví dụ 10-33', en: 'The codes of the divisions inside, such as 10-33' },
    privacy: 'public',
    lasting: true,
  })
  divisions!: string | null;

  @Text(doubt)
  doubt!: string | null;

  @Back(() => Industry, 'parentId', { label: { vi: 'Ngành cấp dưới', en: 'Industries inside' } })
  children!: Many<Industry>;
}
