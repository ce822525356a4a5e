import { Forbidden } from '../../access/refused.js';
import { mayWrite } from '../../access/rights.js';
import type { Field, RowClass } from '../../model/field.js';
import type { Role } from '../../model/roles.js';

export function assertWritable(role: Role, row: RowClass, fields: readonly Field[]) {
  const denied = fields.find((field) => !mayWrite(role, field));
  if (denied) throw new Forbidden(`${role} may not write ${row.name}.${denied.name}`, row.name, denied.name);
}
