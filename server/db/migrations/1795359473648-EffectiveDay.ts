import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EffectiveDay1795359473648 implements MigrationInterface {
  name = 'EffectiveDay1795359473648';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "membership_decision" ADD "effective_on" date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "membership_decision" DROP COLUMN "effective_on"`);
  }
}
