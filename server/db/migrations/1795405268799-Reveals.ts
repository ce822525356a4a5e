import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reveals1795405268799 implements MigrationInterface {
  name = 'Reveals1795405268799';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "reveal" ("seq" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "actor" uuid NOT NULL, "role" text NOT NULL, "resource" text NOT NULL, "row_id" uuid NOT NULL, "field" text NOT NULL, "reason" text NOT NULL, CONSTRAINT "reveal__seq_key" PRIMARY KEY ("seq"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "reveal"`);
  }
}
