import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OperationSheet1795392046625 implements MigrationInterface {
  name = 'OperationSheet1795392046625';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "operation" ADD "sheet" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "operation" DROP COLUMN "sheet"`);
  }
}
