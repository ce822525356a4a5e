import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PersonDuplicates1795403907482 implements MigrationInterface {
  name = 'PersonDuplicates1795403907482';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" ADD "has_duplicate" boolean DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" DROP COLUMN "has_duplicate"`);
  }
}
