import { ID, Int } from 'type-graphql';
import { problemCodes } from '../../shared/problem.js';
import type { RowClass } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import { choices, input, inputOf, type Made, optional, output, required } from './build.js';
import { changeInput, createInput } from './inputs.js';
import { Json } from './scalars.js';

const Removal = input('Removal');
required(Removal, 'id', () => ID);
optional(Removal, 'version', () => Int);
const Restore = input('Restore');
required(Restore, 'id', () => ID);
optional(Restore, 'together', () => Boolean, 'Cùng mọi dòng bị xóa trong một lần với dòng này mà chưa trở lại');

export const Override = input('Override', 'Giữ một giá trị bị từ chối, và vì sao');
required(Override, 'id', () => ID);
required(Override, 'field', () => String);
required(Override, 'reason', () => String);

const ProblemCode = choices('ProblemCode', problemCodes);
const Problem = output('Problem');
required(Problem, 'resource', () => String);
optional(Problem, 'id', () => ID);
optional(Problem, 'field', () => String);
required(Problem, 'code', () => ProblemCode);
optional(Problem, 'detail', () => Json);

const Conflict = output('Conflict');
required(Conflict, 'resource', () => String);
required(Conflict, 'id', () => ID);
required(Conflict, 'field', () => String);
optional(Conflict, 'yours', () => Json);
optional(Conflict, 'theirs', () => Json);
optional(Conflict, 'by', () => String, 'Ai đã sửa');
required(Conflict, 'at', () => String);

/** Inputs and answer of a save, over every resource that may be written. */
export interface SaveTypes {
  creates: Made;
  changes: Made;
  deletes: Made;
  restores: Made;
  saved: Made;
  answer: Made;
}

export function saveTypes(resources: readonly RowClass[]): SaveTypes {
  const each = (type: (row: RowClass) => unknown) =>
    Object.fromEntries(resources.map((row) => [resourceOf(row).plural, () => [type(row)]]));
  const saved = output('Saved');
  for (const row of resources) optional(saved, resourceOf(row).plural, () => [row]);
  return {
    creates: inputOf('SaveCreates', each(createInput)),
    changes: inputOf('SaveChanges', each(changeInput)),
    deletes: inputOf(
      'SaveDeletes',
      each(() => Removal),
    ),
    restores: inputOf(
      'SaveRestores',
      each(() => Restore),
    ),
    saved,
    answer: answerType(saved),
  };
}

function answerType(saved: Made): Made {
  const made = output('SaveAnswer');
  required(made, 'operation', () => ID);
  required(made, 'problems', () => [Problem]);
  required(made, 'conflicts', () => [Conflict]);
  required(made, 'written', () => Int, 'Số dòng đã ghi, kể cả dòng người hỏi không được xem');
  required(made, 'removed', () => [ID], 'Các dòng đã xóa');
  required(made, 'saved', () => saved, 'Trống nếu có lỗi hoặc xung đột, trừ khi partial: true');
  return made;
}
