import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A link of the chain over what is remembered: a digest, under the key that lies outside the database, of some lines and of the link before. */
@Entity()
export class Seal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  number!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: string;

  /** Of which of the journals. */
  @Column('text')
  journal!: string;

  /** Of the lines it is over, in their order. */
  @Column('bigint', { array: true })
  seqs!: string[];

  /** The highest of this journal that was ever sealed. */
  @Column('bigint')
  upTo!: string;

  @Column('text')
  digest!: string;

  /** Tells keys apart and nothing of them. */
  @Column('text')
  keyMark!: string;
}
