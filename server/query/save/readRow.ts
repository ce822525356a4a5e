import type { Problem } from '../../../shared/problem.js';
import { isUuid } from '../../../shared/uuid.js';
import { unknown } from '../../access/json.js';
import { Refused } from '../../access/refused.js';
import { rowsFor } from '../../access/rights.js';
import { type Field, fieldsOf, isFound, type RowClass } from '../../model/field.js';
import { type Action, resourceOf } from '../../model/resource.js';
import { valueFor as kept } from '../bind.js';
import type { Creation, Edit, Removal, Stored } from './change.js';
import { problem } from './problem.js';
import type { SaveEnv, Values } from './request.js';
import { seal } from './seal.js';
import { type Fault, isFault, readValue } from './value.js';
import { assertWritable } from './writable.js';

/** Reads what is asked of the rows of one resource. */
export class RowReader {
  private readonly ids = new Set<string>();

  constructor(
    private readonly env: SaveEnv,
    private readonly row: RowClass,
    private readonly overridden: (id: string, field: string) => boolean,
    private readonly problems: Problem[],
  ) {}

  /** Rows with a problem are left out. */
  all<A extends { id: string }, T>(action: Action, asked: readonly A[] | undefined, read: (asked: A, id: string) => T | null): T[] {
    if (!asked || asked.length === 0) return [];
    const { readOnly } = resourceOf(this.row);
    if (!readOnly) for (const needed of [action, 'read'] as const) rowsFor(this.env.actor.role, needed, this.row);
    return asked.flatMap((one) => {
      const before = this.problems.length;
      const id = this.id(one.id);
      if (readOnly) this.found(id, null, { code: 'READ_ONLY' });
      const made = readOnly ? null : read(one, id);
      return made === null || this.problems.length > before ? [] : [made];
    });
  }

  creation(id: string, set: Values): Creation {
    const cells = this.cells(id, set);
    for (const field of fieldsOf(this.row)) {
      if (field.required && !isFound(field) && !Object.hasOwn(set, field.name)) this.found(id, field, { code: 'REQUIRED' });
    }
    return { id, version: 1, cells };
  }

  edit(id: string, { set, version = null, was }: { set: Values; version?: number | null; was?: Values | null }): Edit {
    const cells = this.cells(id, set);
    if (Object.keys(set).length === 0) throw new Refused(`a change of ${this.row.name} sets nothing`);
    const read = was && this.was([...cells.keys()], was);
    if (version === null && !read) this.found(id, null, { code: 'VERSION_MISSING' });
    return { id, version, was: read ?? null, cells };
  }

  removal(id: string, version: number | null | undefined): Removal | null {
    if (typeof version === 'number') return { id, version, was: null };
    return this.found(id, null, { code: 'VERSION_MISSING' });
  }

  /** What was read of every cell that is set; null: not of every one. */
  private was(fields: readonly Field[], was: Values): Map<Field, unknown> | null {
    for (const name of Object.keys(was)) this.field(name);
    if (!fields.every(({ name }) => Object.hasOwn(was, name))) return null;
    return new Map(fields.map((field) => [field, readOf(field, was[field.name], this.env)]));
  }

  private cells(id: string, set: Values): Map<Field, Stored> {
    return new Map(
      Object.entries(set).map(([name, json]) => {
        const field = this.field(name);
        assertWritable(this.env.actor.role, this.row, [field]);
        return [field, this.cell(id, field, json)];
      }),
    );
  }

  private cell(id: string, field: Field, json: unknown): Stored {
    if (isFound(field)) return this.found(id, field, { code: 'READ_ONLY' });
    const reading = readValue(field, json, this.overridden(id, field.name));
    if (isFault(reading)) return this.found(id, field, reading);
    if (reading === null && field.required) return this.found(id, field, { code: 'REQUIRED' });
    return field.kind === 'secret' && typeof reading === 'string' ? seal(this.env.vault, { row: this.row, field, id }, reading) : reading;
  }

  private field(name: string): Field {
    const field = fieldsOf(this.row).find((candidate) => candidate.name === name);
    if (!field) throw unknown(this.row, name);
    return field;
  }

  /** Ids of one resource are named once in a save. */
  private id(asked: unknown): string {
    if (!isUuid(asked)) throw new Refused(`${this.row.name}: ${JSON.stringify(asked)?.slice(0, 60)} is no id`);
    const id = asked.toLowerCase();
    if (this.ids.has(id)) throw new Refused(`${this.row.name} ${id} is named twice`);
    this.ids.add(id);
    return id;
  }

  private found(id: string, field: Field | null, { code, detail }: Fault): null {
    this.problems.push(problem(this.row, id, { code, field, detail }));
    return null;
  }
}

/** What was read of a cell may be older than the checks of today. Of a secret one reads its mask. */
function readOf(field: Field, json: unknown, { vault }: SaveEnv): unknown {
  if (json === null || json === undefined || json === '') return null;
  return field.kind === 'json' ? JSON.stringify(json) : kept(field)(json, vault);
}
