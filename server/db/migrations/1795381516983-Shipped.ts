import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Shipped1795381516983 implements MigrationInterface {
  name = 'Shipped1795381516983';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "clause" ADD "position" integer`);
    await runner.query(`ALTER TABLE "clause" ADD "original_id" uuid`);
    await runner.query(`ALTER TABLE "code_entry" ADD "original_id" uuid`);
    await runner.query(`ALTER TABLE "clause" ADD CONSTRAINT "clause__original_id_exists" FOREIGN KEY ("original_id") REFERENCES "clause"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
    await runner.query(`ALTER TABLE "code_entry" ADD CONSTRAINT "code_entry__original_id_exists" FOREIGN KEY ("original_id") REFERENCES "code_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "code_entry" DROP CONSTRAINT "code_entry__original_id_exists"`);
    await runner.query(`ALTER TABLE "clause" DROP CONSTRAINT "clause__original_id_exists"`);
    await runner.query(`ALTER TABLE "code_entry" DROP COLUMN "original_id"`);
    await runner.query(`ALTER TABLE "clause" DROP COLUMN "original_id"`);
    await runner.query(`ALTER TABLE "clause" DROP COLUMN "position"`);
  }
}
