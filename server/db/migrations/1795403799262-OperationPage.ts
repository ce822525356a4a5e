import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OperationPage1795403799262 implements MigrationInterface {
  name = 'OperationPage1795403799262';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "operation" ADD "of" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "operation" DROP COLUMN "of"`);
  }
}
