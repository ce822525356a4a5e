import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndustryDivisions1795416648396 implements MigrationInterface {
  name = 'IndustryDivisions1795416648396';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "industry" ADD "divisions" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "industry" DROP COLUMN "divisions"`);
  }
}
