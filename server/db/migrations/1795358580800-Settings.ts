import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Settings1795358580800 implements MigrationInterface {
  name = 'Settings1795358580800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "holiday" ("id" uuid NOT NULL, "version" integer NOT NULL, "held_on" date NOT NULL, "name" text NOT NULL, "is_worked" boolean NOT NULL, "source" text, "doubt" text, CONSTRAINT "holiday__id_key" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "parameter" ("id" uuid NOT NULL, "version" integer NOT NULL, "name" text NOT NULL, "of" text, "meaning" text, "value" numeric(15,3) NOT NULL, "unit" text, "started_on" date NOT NULL, "ended_on" date, "source" text, "doubt" text, CONSTRAINT "parameter__id_key" PRIMARY KEY ("id"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "parameter"`);
    await runner.query(`DROP TABLE "holiday"`);
  }
}
