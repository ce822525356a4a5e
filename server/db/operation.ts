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

  @Column('timestamptz', { default: () => 'now()' })
  at!: string;

  @Column('uuid', { nullable: true })
  undoes!: string | null;

  @Column('text', { nullable: true })
  payloadHash!: string | null;
}
