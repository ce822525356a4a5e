import { DefaultNamingStrategy } from 'typeorm';

/** `communeId` -> `commune_id`, `PartyUnit` -> `party_unit`: the one spelling rule between code and Postgres. */
export const snake = (name: string) => name.replace(/\B[A-Z]/g, '_$&').toLowerCase();

/** `PartyUnit` -> `partyUnit`. */
export const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

export class SnakeNames extends DefaultNamingStrategy {
  override tableName(className: string, custom?: string) {
    return custom ?? snake(className);
  }

  override columnName(property: string, custom?: string) {
    return custom || snake(property);
  }

  override joinColumnName(relation: string, referenced: string) {
    return snake(`${relation}_${referenced}`);
  }
}
