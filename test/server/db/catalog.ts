import { ask } from './database.js';

/** Everything a database is made of, by name: the order in which columns were added tells its past, not what it is. */
export const catalogOf = async (url: string): Promise<Record<string, string>[]> => {
  const parts = await Promise.all(
    Object.entries(statements).map(([what, statement]) =>
      ask<Record<string, string>>(url, `select '${what}' as what, * from (${statement}) all_of_it order by 2, 3`),
    ),
  );
  return parts.flat();
};

const ours = `n.nspname = 'public' and not exists (select from pg_depend d where d.objid = o.oid and d.deptype = 'e')`;

const statements = {
  column: `select c.relname as of, a.attname as name, concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity, co.collname, pg_get_expr(ad.adbin, ad.adrelid)) as is
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_collation co on co.oid = a.attcollation left join pg_attrdef ad on ad.adrelid = c.oid and ad.adnum = a.attnum
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  index: `select tablename as of, indexname as name, indexdef as is from pg_indexes where schemaname = 'public'`,
  constraint: `select o.conrelid::regclass::text as of, o.conname as name, pg_get_constraintdef(o.oid) as is
    from pg_constraint o join pg_namespace n on n.oid = o.connamespace where ${ours} and o.contype <> 'n'`,
  function: `select '' as of, o.oid::regprocedure::text as name, pg_get_functiondef(o.oid) as is from pg_proc o join pg_namespace n on n.oid = o.pronamespace where ${ours}`,
  trigger: 'select tgrelid::regclass::text as of, tgname as name, pg_get_triggerdef(oid) as is from pg_trigger where not tgisinternal',
  right: `select c.relname as of, coalesce(c.relacl::text, '') as name, '' as is from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'`,
};
