import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { Label } from '../../shared/kinds.js';
import type { Where } from '../../shared/where.js';
import type { RowClass } from './field.js';
import { lowerFirst } from './naming.js';
import type { AreaKind, Role } from './roles.js';

/** Which rows: all of them, or those that meet a condition. A role that is not named has none. */
export type Rows<T> = 'all' | Where<T>;
export type Action = 'read' | 'create' | 'update' | 'delete';
export type Access<T> = { [A in Action]?: { [R in Role]?: Rows<T> } };

/** Menu groups, in order. */
export const areas = {
  place: { vi: 'Địa bàn', en: 'Places' },
  economy: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  party: { vi: 'Tổ chức đảng, đảng viên', en: 'Party units and members' },
  association: { vi: 'Đoàn thể', en: 'Mass organisations' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicators' },
  rules: { vi: 'Quy định', en: 'Rules' },
  system: { vi: 'Hệ thống', en: 'System' },
} as const satisfies Record<string, Label>;
export type AreaName = keyof typeof areas;

export interface ResourceOptions<T extends object> extends Label {
  /** Name of the list in GraphQL: `enterprises`. */
  plural: string;
  area: AreaName;
  /** The field, or path through to-one links, that names a row to people. */
  title: string;
  /** The field that rows are in the order of until somebody asks for another: what names them, unless said. */
  order?: keyof T & string;
  access: Access<T>;
  /** In force from the day `from` until before the day `to`. `alone`: no two rows with the same values of these overlap (only among `where`). */
  dated?: { from: keyof T & string; to: keyof T & string; alone?: readonly (keyof T & string)[]; where?: Where<T> };
  /** The day that makes one row newer than another, where rows have no life span: the day of a survey. */
  newest?: keyof T & string;
  /** A role may be given for rows of this resource: `{ actor: 'places' }` in a condition is those. */
  duty?: AreaKind;
  /** Sets of fields that may not repeat together. */
  unique?: readonly (readonly (keyof T & string)[])[];
  /** Rows form a tree by a link to their parent: the row's own, or one that a dated resource keeps. */
  tree?: { parent: keyof T & string } | { kept: () => RowClass; child: string; parent: string };
  /**
   * Rows are classes, and codes nest: what is part of a row has a code that begins with its own, or with one of its range (`10-33`). Another
   * scheme may give the same code to another class.
   */
  classes?: { scheme: keyof T & string; code: keyof T & string; range: keyof T & string };
  /** Paths to the areas where a row lies or ever lay. They are held on the row, so that rights by place look there first. */
  lies?: readonly string[];
  /** Rows end, and others follow them: the resource that keeps who followed whom, and its two links. */
  succession?: { kept: () => RowClass; before: string; after: string };
  /** Places with life spans. From these and from their succession come `place_at` and territories. */
  territory?: {
    from: keyof T & string;
    to: keyof T & string;
    parent: keyof T & string;
    level: keyof T & string;
    leaf: string;
  };
  /** Rows are documents, and a dated row follows from each. */
  writes?: Writes<T>;
  /** Days that are not as the week has them: worked, or off. From them come working days. */
  calendar?: { day: keyof T & string; worked: keyof T & string };
  /** Rows that came with the product are those with an edition. A copy of one names its original, and takes its parts along. */
  shipped?: { edition: keyof T & string; original: keyof T & string; parts?: readonly (keyof T & string)[] };
  /** Not written through the API: reference data or the engine's own tables. */
  readOnly?: boolean;
  /** Rows that say when, not what: no trail. */
  untrailed?: boolean;
}

/** What follows from a document: a dated row that says so from its day on, and the end of the one that was in force. */
export interface Writes<T extends object> {
  row: () => RowClass;
  /** The link over there that names the document. */
  by: string;
  /** Whose it is: a link that both have. */
  whose: keyof T & string;
  kind: keyof T & string;
  /** The choice over there that the kind of the document sets. */
  sets: string;
  /** By kind: what is set, and the days from which it is so: the first that is filled. */
  as: Readonly<Record<string, { is: string; from: readonly (keyof T & string)[] }>>;
}

export type AnyResource = ResourceOptions<Record<string, unknown>>;

const declared = new Map<RowClass, AnyResource>();

/** Declares a table, its GraphQL type and who may touch it. */
export function Resource<T extends object>(options: ResourceOptions<T>) {
  return (row: RowClass<T>) => {
    declared.set(row, options as unknown as AnyResource);
    Entity()(row);
    ObjectType({ description: options.vi })(row);
  };
}

export function resourceOf(row: RowClass): AnyResource {
  const options = declared.get(row);
  if (!options) throw new Error(`${row.name} is not a @Resource`);
  return options;
}

/** Name of the field of Query that gives one row: `partyMember`. */
export const single = (row: RowClass) => lowerFirst(row.name);
