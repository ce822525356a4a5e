import type { Format, Kind, Label, Operator, Privacy } from './kinds.js';

/** What one actor may see of the model. The admin draws every sheet, form, filter and menu from this and holds no second list. */
export interface Catalog {
  role: string;
  /** What one may read depends on the areas of duty one was given. */
  byArea: boolean;
  /** Pages beside the sheets that are meant for this role. */
  tools: Tool[];
  /** What the resources are grouped by, in the order of the menu. */
  areas: { name: string; label: Label }[];
  resources: ResourceCard[];
  /** Names of those this role works with day by day, the most usual first. */
  daily: string[];
  /** Rows made up to try things out with are among the others; or may be, for this actor. */
  demo?: 'LOADED' | 'OFFERED' | null;
}

export type Tool = 'graphiql' | 'accounts';

export interface ResourceCard {
  /** GraphQL type name: `PartyMember`. */
  name: string;
  /** Field of Query that lists it: `partyMembers`. */
  plural: string;
  /** Field of Query that gives one: `partyMember`. */
  single: string;
  label: Label;
  area: string;
  /** Field, or path through to-one links, that names a row to people: `person.fullName`. */
  title: string;
  /** Field or path that its rows are in the order of until somebody asks for another. */
  order: string;
  /** `some`: of the rows in sight not all may be changed; each says whether it may (`changeable`). */
  can: { create: boolean; update: boolean; delete: boolean; some: boolean };
  /** Rows with a first day and a day they end before. */
  dated: { from: string; to: string } | null;
  /** The day by which one row follows another: of a rating the end of its period. */
  newest: string | null;
  /** The tree its rows form on a day, as dated rows keep it. */
  tree: TreeCard | null;
  classes: ClassesCard | null;
  shipped: ShippedCard | null;
  fields: FieldCard[];
  ones: OneCard[];
  manys: ManyCard[];
  /** What the rows may be warned of: then they have `warnings { code label fields }`. */
  warnings: { code: string; label: Label; fields: readonly string[]; outlived: OutlivedCard | null }[];
  /** Its rows end, and others follow them. */
  succession: SuccessionCard | null;
}

/** The link to what had ended by that day: who followed may be put in its place. */
export interface OutlivedCard {
  link: string;
  day: string;
}

/** Where it is kept who followed whom, and by which of its links. */
export interface SuccessionCard {
  resource: string;
  before: string;
  after: string;
}

/** Which dated rows say what stands below what, and by which of their links. */
export interface TreeCard {
  resource: string;
  child: string;
  parent: string;
}

/** Its rows are classes whose codes nest: what is part of one begins with its code, or with one of its range (`10-33`), in the same scheme. */
export interface ClassesCard {
  scheme: string;
  code: string;
  range: string;
}

/** Some of its rows came with the product: nobody changes them, who may add rows may copy them. */
export interface ShippedCard {
  /** The field that is filled in those rows, and in no other. */
  edition: string;
  /** The link by which a copy names its original. */
  original: string;
  /** Lists whose shipped rows are copied along. */
  parts: readonly string[];
  /** Fields that no two rows may have alike: the copy must be given its own. */
  anew: readonly string[];
}

export interface FieldCard {
  name: string;
  label: Label;
  hint: Label | null;
  kind: Kind;
  format: Format | null;
  privacy: Privacy;
  required: boolean;
  unique: boolean;
  editable: boolean;
  aliases: readonly string[];
  /** Spellings that mean there is none. */
  none: readonly string[];
  operators: readonly Operator[];
  /** `aliases`: other spellings to accept. */
  choices: { value: string; label: Label; aliases: readonly string[] }[] | null;
  min: number | null;
  max: number | null;
  /** For a link: the resource it points at, and the name of the object beside the id (`unitId` -> `unit`). */
  target: string | null;
  link: string | null;
  /** For a place: the field beside it, an address that ends in its name. */
  endOf: string | null;
  /** Filled from dated facts when left empty. */
  captured: boolean;
  /** May be asked of a day gone by. */
  lasting: boolean;
}

/** A to-one the sheet may show, filter, sort and group through: the row in force, or the only one. */
export interface OneCard {
  name: string;
  label: Label;
  target: string;
  how: 'current' | 'only' | 'via';
  by: string | null;
  via: readonly string[] | null;
  fixed: Readonly<Record<string, unknown>> | null;
}
export interface ManyCard {
  name: string;
  label: Label;
  target: string;
  by: string;
  /** The rows that lie in this place, not only those that name it. */
  inside: boolean;
}
