import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** Plain JSON: a drill that is a valid `where`, the catalogue, the detail of a problem. */
export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'Plain JSON',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => literal(node, variables ?? {}),
});

/** How many: a number, or a dated setting by name: `{ param: "transferGrace" }`. */
export const Count = new GraphQLScalarType({
  name: 'Count',
  description: 'A number, or { param: "name" }',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => literal(node, variables ?? {}),
});

/** Of a group: how many, how much, or of days the first or the last. */
export const Figure = new GraphQLScalarType({ name: 'Figure', description: 'A number, or a day (yyyy-mm-dd)' });

function literal(node: ValueNode, variables: Record<string, unknown>): unknown {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.LIST:
      return node.values.map((value) => literal(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value, variables)]));
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.NULL:
      return null;
  }
}
