import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Seals1795406564188 implements MigrationInterface {
  name = 'Seals1795406564188';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "seal" ("number" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "journal" text NOT NULL, "seqs" bigint array NOT NULL, "up_to" bigint NOT NULL, "digest" text NOT NULL, "key_mark" text NOT NULL, CONSTRAINT "seal__number_key" PRIMARY KEY ("number"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "seal"`);
  }
}
