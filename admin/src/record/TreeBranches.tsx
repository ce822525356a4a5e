import { LinkBase } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { showNumber } from '../../../shared/numbers.js';
import { titleOf } from '../catalog.js';
import type { Row } from '../grid/line.js';
import { linkedId, textOf } from '../grid/showing.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import type { Branch } from '../outline.js';
import type { Tree } from './readTree.js';

interface TreeBranchesProps {
  branches: readonly Branch<Row>[];
  card: ResourceCard;
  tree: Tree;
  /** The row whose page this is. */
  here: string;
}

/** Lists in lists: a screen reader tells how deep one is, and Tab goes from row to row. */
export function TreeBranches({ branches, ...shared }: TreeBranchesProps) {
  return (
    <ul>
      {branches.map(({ row, below }) => (
        <li key={row.id}>
          <Node row={row} {...shared} />
          {below.length > 0 && <TreeBranches branches={below} {...shared} />}
        </li>
      ))}
    </ul>
  );
}

function Node({ row, card, tree, here }: Omit<TreeBranchesProps, 'branches'> & { row: Row }) {
  const { t } = useWords();
  const title = titleOf(card, row);
  const count = tree.counts?.get(row.id) ?? 0;
  return (
    <div className={row.id === here ? 'node here' : 'node'}>
      {row.id === here ? <b aria-current="true">{title}</b> : <LinkBase to={`/${card.name}/${row.id}?tab=tree`}>{title}</LinkBase>}
      {tree.columns.map((column) => (
        <Told key={column.key} column={column} row={row} />
      ))}
      {count > 0 && <span>{t('tree.members', { count: showNumber(count) })}</span>}
    </div>
  );
}

/** A choice as a tag; what is linked with the name of its column, for a name alone says nobody who it is. */
function Told({ column, row }: { column: Tree['columns'][number]; row: Row }) {
  const { catalog } = useModel();
  const { say, language } = useWords();
  const text = textOf(column, row, { catalog, language });
  if (!text) return null;
  if (column.field.choices) return <span className="tag">{text}</span>;
  const id = linkedId(column, row);
  return (
    <span>
      {say(column.label)}: {id ? <LinkBase to={`/${column.field.target}/${id}`}>{text}</LinkBase> : text}
    </span>
  );
}
