import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody read a secret whole. Noted before it is shown, and never changed. */
@Entity()
export class Reveal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  seq!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: string;

  @Column('uuid')
  actor!: string;

  @Column('text')
  role!: string;

  @Column('text')
  resource!: string;

  @Column('uuid')
  rowId!: string;

  @Column('text')
  field!: string;

  /** In the words of whoever asked. */
  @Column('text')
  reason!: string;
}
