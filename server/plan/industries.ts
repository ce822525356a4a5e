import type { Industry } from '../resources/economy/industry.js';
import data from './data/vsic.json' with { type: 'json' };
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

type Scheme = Values<Industry>['scheme'];

interface Section {
  code: string;
  nameVi: string;
  divisions?: string;
}

const idOf = (scheme: Scheme, code: string) => naturalId('Industry', scheme, code);

const section = (scheme: Scheme, { code, nameVi, divisions }: Section): Values<Industry> => ({
  id: idOf(scheme, code),
  scheme,
  code,
  name: nameVi,
  level: 1,
  parentId: null,
  divisions: divisions ?? null,
  doubt: scheme === 'VSIC_2025' && code === 'G' ? 'Tên ngành G trong Quyết định 36/2025/QĐ-TTg chưa kiểm chứng.' : null,
});

/** The sections of both versions. Which divisions they hold, and names of those most met here, the source has of 2018 alone. */
export const industries: readonly Values<Industry>[] = [
  ...data.level1_2018.map((row) => section('VSIC_2018', row)),
  ...data.level1_2025.map((row) => section('VSIC_2025', row)),
  ...Object.entries(data.commonDivisionsManufacturing).map(([code, name]) => ({
    id: idOf('VSIC_2018', code),
    scheme: 'VSIC_2018' as const,
    code,
    name,
    level: 2,
    parentId: idOf('VSIC_2018', 'C'),
    divisions: null,
    doubt: null,
  })),
];
