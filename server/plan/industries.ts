import type { Industry } from '../resources/economy/industry.js';
import data from './data/vsic.json' with { type: 'json' };
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

type Scheme = Values<Industry>['scheme'];

const idOf = (scheme: Scheme, code: string) => naturalId('Industry', scheme, code);

const section = (scheme: Scheme, code: string, name: string): Values<Industry> => ({
  id: idOf(scheme, code),
  scheme,
  code,
  name,
  level: 1,
  parentId: null,
  doubt: scheme === 'VSIC_2025' && code === 'G' ? 'Tên ngành G trong Quyết định 36/2025/QĐ-TTg chưa kiểm chứng.' : null,
});

/** The sections of both versions. Below them the source has only the divisions of manufacturing most met here, of 2018. */
export const industries: readonly Values<Industry>[] = [
  ...data.level1_2018.map(({ code, nameVi }) => section('VSIC_2018', code, nameVi)),
  ...data.level1_2025.map(({ code, nameVi }) => section('VSIC_2025', code, nameVi)),
  ...Object.entries(data.commonDivisionsManufacturing).map(([code, name]) => ({
    id: idOf('VSIC_2018', code),
    scheme: 'VSIC_2018' as const,
    code,
    name,
    level: 2,
    parentId: idOf('VSIC_2018', 'C'),
    doubt: null,
  })),
];
