import type { Key } from '../../../shared/where.js';
import { Choice, Code, Link, Name, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { doubt } from '../lifespan.js';
import { definition, edition, original, shipped } from '../shipped.js';

const lists = {
  ETHNIC_GROUP: { vi: 'Dân tộc', en: 'Ethnic group' },
  RELIGION: { vi: 'Tôn giáo', en: 'Religion' },
  TAX_STATUS: { vi: 'Trạng thái mã số thuế', en: 'Tax status' },
  MEMBER_FILE: { vi: 'Giấy tờ trong hồ sơ đảng viên', en: 'Document of a member file' },
};

/**
 * Codes of other people's lists, to read and to write reports by. No field of a person refers to them: ethnic group and religion are
 * sensitive, and no figure of the plan needs them (domain paper 11). A list that a field refers to is a noun of its own, as Industry is.
 */
@Resource<CodeEntry>({
  vi: 'Mục danh mục',
  en: 'Code list entry',
  plural: 'codeEntries',
  area: 'rules',
  title: 'name',
  access: definition,
  shipped,
  unique: [['list', 'code']],
})
export class CodeEntry extends Row {
  @Choice('CodeList', lists, { vi: 'Danh mục', en: 'List', required: true, privacy: 'public', lasting: true })
  list!: keyof typeof lists;

  @Code({ vi: 'Mã', en: 'Code', required: true, privacy: 'public', lasting: true })
  code!: string;

  @Name({ vi: 'Tên', en: 'Name', required: true, privacy: 'public', lasting: true })
  name!: string;

  @Text({ vi: 'Tên gọi khác', en: 'Other names', privacy: 'public', lasting: true })
  otherNames!: string | null;

  @Text({ vi: 'Nhóm', en: 'Group', privacy: 'public', lasting: true })
  group!: string | null;

  @Text({ vi: 'Nguồn', en: 'Source', privacy: 'public', lasting: true })
  source!: string | null;

  @Text({ ...doubt, lasting: true })
  doubt!: string | null;

  @Code(edition)
  edition!: string | null;

  @Link(() => CodeEntry, original)
  originalId!: Key<CodeEntry> | null;
}
