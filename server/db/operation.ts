import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One save: who changed what is under its id in the trail. Written on commit only, by the save. */
@Entity()
export class Operation {
  /** Made by the client, so that a repeated save is known for what it is. */
  @PrimaryColumn('uuid')
  id!: string;

  /** None: the platform itself. */
  @Column('uuid', { nullable: true })
  actor!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text', { nullable: true })
  label!: string | null;

  /** The resource in whose sheet it was done, which is where its doer looks for it; none: in no sheet. */
  @Column('text', { nullable: true })
  sheet!: string | null;

  /** Done in a list on the page of this row; none: in the sheet of all. */
  @Column('uuid', { nullable: true })
  of!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: string;

  @Column('uuid', { nullable: true })
  undoes!: string | null;

  @Column('text', { nullable: true })
  payloadHash!: string | null;

  /** What a partial save left out, to be told again when it is asked again. */
  @Column('jsonb', { nullable: true })
  leftOut!: object | null;

  /** Refused values that somebody answers for, and why. */
  @Column('jsonb', { nullable: true })
  overrides!: object | null;
}
