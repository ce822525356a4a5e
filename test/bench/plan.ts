import { type GraphQLSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { permit } from '../../server/access/permit.js';
import { objectType } from '../../server/graphql/outline.js';
import { question } from '../../server/graphql/question.js';
import { outlineOf, questionLimits } from '../../server/graphql/read.js';
import type { Role } from '../../server/model/roles.js';
import { compile, type Plan } from '../../server/query/compile.js';

/** The plan the product makes of a question, under which key its answer stands, and the values it would run it with. */
export function planned(schema: GraphQLSchema, role: Role, { query, variables }: { query: string; variables: Record<string, unknown> }) {
  const operation = getOperationAST(parse(query));
  if (!operation) throw new Error('no operation');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) throw errors[0];
  const [selection] = collectFields(schema, {}, coerced, objectType(schema, 'Query'), operation.selectionSet);
  const [key, nodes] = selection ?? [];
  if (!key || !nodes) throw new Error('nothing is selected');
  const document = { schema, fragments: {}, variables: coerced };
  const asked = question(outlineOf(operation, document, { key, name: nodes[0]?.name.value ?? '', nodes }), coerced, questionLimits);
  const plan: Plan = compile(permit(role, asked.read()));
  return { key, plan, values: asked.values };
}
