import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';

/** What every row has. The id is a UUIDv7 made by the caller, so that new rows may refer to each other. */
@ObjectType({ isAbstract: true } as object)
export abstract class Row {
  @Field(() => ID, { simple: true })
  @PrimaryColumn('uuid')
  id!: string;

  /** Counts the saves of this row; a save names the version it read. */
  @Field(() => Int, { simple: true })
  @Column({ type: 'integer' })
  version!: number;
}
