import { maxDimensions } from '../../shared/group.js';
import { buckets, type Kind, measures } from '../../shared/kinds.js';
import { fieldOf, type RowClass } from '../model/field.js';
import { step, type ToOne } from '../model/reach.js';
import { resourceOf } from '../model/resource.js';
import { entries, list, one, text, unknown } from './json.js';
import { readWhere } from './read.js';
import { type Around, readOperand, readVersus } from './readOperand.js';
import { readPath, unjudged } from './readValue.js';
import { Refused } from './refused.js';
import { type Cut, type Dimension, everything, type Groups, type HavingNode, type Literal, type MeasureNode, type Path } from './tree.js';

/** Resolves a question for groups: by what, which rows, which figures, which groups of them. */
export function readGroups(row: RowClass, json: unknown, { take, asOf }: { take: number; asOf: Literal | null }): Groups {
  const parts = new Map(entries(json));
  const by = optionalList(parts.get('by')).map((dimension) => readDimension(row, row, [], dimension, dimension));
  if (by.length > maxDimensions) throw new Refused(`groups are made by at most ${maxDimensions} dimensions`, 'dimensions');
  const figures = list(parts.get('measures')).map((measure) => readMeasure(row, measure));
  if (figures.length === 0) throw new Refused('ask for at least one measure');
  const names = figures.map(({ as }) => as);
  if (new Set(names).size < names.length) throw new Refused('two measures have one name');
  if (names.some((name) => keyName.test(name))) throw new Refused('k0, k1 … are the names of the dimensions');
  figures.forEach((figure, index) => {
    const before = new Set(figures.slice(0, index).flatMap((each) => (kindOf(each) === 'number' ? [each.as] : [])));
    const other = figure.is === 'fn' ? undefined : figure.of.find((name) => !before.has(name));
    if (other !== undefined) throw new Refused(`${figure.as} is made of ${other}, which is no number before it`);
  });
  assertShort(figures);
  const kinds = new Map(figures.map((figure) => [figure.as, kindOf(figure)]));
  return {
    row,
    scope: everything,
    where: parts.has('where') ? readWhere(row, parts.get('where')) : everything,
    by,
    measures: figures,
    having: optionalList(parts.get('having')).flatMap((having) => readHaving({ measures: kinds, keys: keysOf(by) }, having)),
    order: optionalList(parts.get('order')).map((order) => readOrder([...names, ...by.map((_, index) => `k${index}`)], order)),
    take,
    asOf,
  };
}

const mostTerms = 100;

/** A figure is written out in full wherever another is made of it: twice at each step, if it is doubled at each. */
function assertShort(figures: readonly MeasureNode[]) {
  const terms = new Map<string, number>();
  for (const figure of figures) {
    const made = figure.is === 'fn' ? 1 : figure.of.reduce((sum, name) => sum + (terms.get(name) ?? 0), 0);
    if (made > mostTerms)
      throw new Refused(`a figure is made of at most ${mostTerms} others, each counted as often as it is named`, 'measures');
    terms.set(figure.as, made);
  }
}

/** Of days the first or the last is a day. */
const kindOf = (measure: MeasureNode): Kind =>
  measure.is === 'fn' && spans.has(measure.fn) && measure.path?.field.kind === 'day' ? 'day' : 'number';
const spans: ReadonlySet<string> = new Set(['MIN', 'MAX']);
const keyName = /^k\d$/;
const optionalList = (json: unknown) => (json === undefined || json === null ? [] : list(json));

function readDimension(start: RowClass, row: RowClass, hops: readonly ToOne[], json: unknown, whole: unknown): Dimension {
  const [part, ...others] = entries(json);
  if (!part || others.length > 0) throw new Refused('a dimension names one field');
  const [name, inner] = part;
  const next = step(row, name);
  if (!next || 'many' in next) throw unknown(row, name);
  if ('one' in next) {
    const last = next.one.at(-1);
    return readDimension(start, last?.target ?? row, [...hops, ...next.one], inner, whole);
  }
  if (next.field.kind === 'secret' || next.field.kind === 'json' || next.field.kind === 'moment')
    throw new Refused(`${row.name}.${name} can't be grouped by`);
  const path: Path = { row: start, hops: hops.map(unjudged), field: next.field };
  return { path, cut: readCut(start, row, path, inner), label: labelOf(row, name), json: whole, opensEmpty: false };
}

/** A group by a link is shown by the title of the row over there. */
function labelOf(row: RowClass, name: string): Dimension['label'] {
  const target = fieldOf(row, name)?.target?.();
  return target ? { path: readPath(target, resourceOf(target).title, new Map()), scope: everything } : null;
}

function readCut(start: RowClass, row: RowClass, { field }: Path, json: unknown): Cut {
  const parts = json === true ? [] : entries(json);
  const [part, ...others] = parts;
  if (!part) return { is: 'value' };
  if (others.length > 0) throw new Refused('a dimension is cut one way');
  const [way, value] = part;
  if (way === 'bucket' && field.kind === 'day') return { is: 'bucket', bucket: one(parts, 'bucket', buckets) };
  if (way === 'bands' && (field.kind === 'day' || field.kind === 'integer' || field.kind === 'number'))
    return { is: 'bands', edges: readEdges(field.kind === 'number', value) };
  const place = field.target?.();
  if (way === 'boundaries' && place && resourceOf(place).territory)
    return { is: 'boundaries', day: readOperand({ row: start, names: new Map() }, value, 'day'), json: value, place };
  throw new Refused(`${row.name}.${field.name} can't be cut by ${way}`);
}

/** Where one band ends and the next begins: rising, and whole where what is measured is. */
function readEdges(broken: boolean, json: unknown): number[] {
  const edges = list(json).map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN));
  const rising = edges.length > 0 && edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge));
  if (rising && edges.every((edge) => broken || Number.isInteger(edge))) return edges;
  throw new Refused('bands are numbers, each above the one before it');
}

function readMeasure(row: RowClass, json: unknown): MeasureNode {
  const parts = new Map(entries(json));
  const as = text(parts.get('as'));
  for (const way of ['ratio', 'minus'] as const) {
    if (!parts.has(way)) continue;
    const [left, right, ...others] = list(parts.get(way)).map(text);
    if (left === undefined || right === undefined || others.length > 0) throw new Refused(`${way} is of two measures`);
    return { as, is: way, of: [left, right] };
  }
  const fn = one([...parts], 'fn', measures);
  const field = parts.get('field');
  if (fn !== 'COUNT' && field === undefined) throw new Refused(`${fn} needs a field`);
  const path = field === undefined ? null : readPath(row, text(field), new Map());
  if (path) assertMeasurable(fn, path);
  return { as, is: 'fn', fn, path, where: parts.has('where') ? readWhere(row, parts.get('where')) : everything };
}

function assertMeasurable(fn: string, { field }: Path) {
  const numbers = field.kind === 'integer' || field.kind === 'number' || (field.kind === 'day' && spans.has(fn));
  if (fn === 'COUNT' || (fn === 'COUNT_DISTINCT' && field.kind !== 'secret' && field.kind !== 'json') || numbers) return;
  throw new Refused(`${fn} can't be taken of ${field.name} (${field.kind})`);
}

function readHaving(around: Exclude<Around, { row: RowClass }>, json: unknown): HavingNode[] {
  const parts = entries(json);
  const measure = text(parts.find(([key]) => key === 'measure')?.[1]);
  const kind = around.measures.get(measure);
  if (!kind) throw new Refused(`there is no measure ${measure}`);
  return parts
    .filter(([key]) => key !== 'measure')
    .flatMap(([key, value]) => readVersus(around, { kind, key }, value).map((test) => ({ measure, ...test })));
}

/** What `having` may ask of a key, by the field it is made of. */
const keysOf = (by: readonly Dimension[]): ReadonlyMap<string, Kind> =>
  new Map(by.map(({ path: { field }, cut }) => [field.name, cut.is === 'bands' ? 'integer' : field.kind]));

function readOrder(names: readonly string[], json: unknown) {
  const parts = new Map(entries(json));
  const name = text(parts.get('name'));
  if (!names.includes(name)) throw new Refused(`groups can't be sorted by ${name}`);
  return { name, descending: parts.get('descending') === true };
}
