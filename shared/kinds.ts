export interface Label {
  vi: string;
  en: string;
}

export type Language = keyof Label;

/** One of a list of choices, and how offices write it besides. */
export interface ChoiceLabel extends Label {
  aliases?: readonly string[];
}

/** What one may ask of each kind of value, besides `vs`. */
export const operators = {
  text: ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull'],
  name: ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull'],
  code: ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull'],
  integer: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'],
  number: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'],
  day: ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'],
  moment: ['gt', 'gte', 'lt', 'lte', 'isNull'],
  flag: ['eq', 'ne', 'isNull'],
  choice: ['eq', 'ne', 'in', 'isNull'],
  link: ['eq', 'ne', 'in', 'isNull', 'within'],
  secret: ['eq', 'isNull'],
  json: ['isNull'],
} as const satisfies Record<string, readonly string[]>;

export type Kind = keyof typeof operators;
export type Operator = (typeof operators)[Kind][number];

/** How a value is written and checked. The kind's cell, the parser and the server's check all go by it. `money`: in millions of đồng. */
export type Format =
  | 'taxCode'
  | 'citizenId'
  | 'phone'
  | 'email'
  | 'webAddress'
  | 'unitCode'
  | 'areaCode'
  | 'vsic'
  | 'percent'
  | 'money'
  | 'year'
  | 'resources';

/** Who may see a field unless it names its readers: everybody signed in, the working roles, those who work with persons, few. */
export const privacies = ['public', 'internal', 'personal', 'secret'] as const;
export type Privacy = (typeof privacies)[number];

export const measures = ['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX', 'MEDIAN'] as const;
export type Measure = (typeof measures)[number];
export const buckets = ['DAY', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Bucket = (typeof buckets)[number];
