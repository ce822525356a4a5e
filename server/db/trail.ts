import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What happened to one row: made by triggers, read by history and undo, never changed. Keys of the images are column names. */
@Entity()
export class Trail {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  seq!: string;

  /** None: written outside any operation. */
  @Column('uuid', { nullable: true })
  operationId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: string;

  @Column('text')
  resource!: string;

  @Column('uuid')
  rowId!: string;

  /** Insert, update or delete: `I`, `U`, `D`. */
  @Column('text')
  event!: string;

  /** Of an update, the version and what changed; of a delete, all. */
  @Column('jsonb', { nullable: true })
  before!: Record<string, unknown> | null;

  /** Of an update, the version and what changed; of an insert, all. */
  @Column('jsonb', { nullable: true })
  after!: Record<string, unknown> | null;

  /** The links of the row as they stood: by them one judges later who may see what is gone. */
  @Column('jsonb')
  scope!: Record<string, string | null>;
}
