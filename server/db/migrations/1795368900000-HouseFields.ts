import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HouseFields1795368900000 implements MigrationInterface {
  name = 'HouseFields1795368900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "zone_survey" ADD "projects" integer`);
    await runner.query(`ALTER TABLE "zone_survey" ADD "workers" integer`);
    await runner.query(`ALTER TABLE "zone_survey" ADD "housed" integer`);
    await runner.query(`ALTER TABLE "zone_survey" ADD "source" text`);
    await runner.query(`ALTER TABLE "enterprise_site" ADD "village" text`);
    await runner.query(`ALTER TABLE "membership_decision" ADD "work_kind" text`);
    await runner.query(`ALTER TABLE "unit_decision" ADD "parent_id" uuid`);
    await runner.query(`ALTER TABLE "unit_decision" ADD "note" text`);
    await runner.query(`ALTER TABLE "member_evaluation" ADD "self_level" text`);
    await runner.query(`ALTER TABLE "member_evaluation" ADD "reason" text`);
    await runner.query(`ALTER TABLE "member_evaluation" ADD "number" text`);
    await runner.query(`ALTER TABLE "member_evaluation" ADD "decided_on" date`);
    await runner.query(`ALTER TABLE "member_evaluation" ADD "rule_book_id" uuid`);
    await runner.query(`ALTER TABLE "study_session" ADD "topic" text`);
    await runner.query(`ALTER TABLE "unit_evaluation" ADD "number" text`);
    await runner.query(`ALTER TABLE "unit_evaluation" ADD "decided_on" date`);
    await runner.query(`ALTER TABLE "unit_evaluation" ADD "note" text`);
    await runner.query(`ALTER TABLE "candidate" ADD "file_on" date`);
    await runner.query(`ALTER TABLE "candidate" ADD "proposed_on" date`);
    await runner.query(`ALTER TABLE "candidate" ADD "closed_reason" text`);
    await runner.query(`ALTER TABLE "candidate" ADD "note" text`);
    await runner.query(`ALTER TABLE "establishment_case" ADD "members" integer`);
    await runner.query(`ALTER TABLE "establishment_case" ADD "hindrance" text`);
    await runner.query(`ALTER TABLE "visit" ADD "party" text`);
    await runner.query(`ALTER TABLE "workforce_survey" ADD "turnover" numeric(15,3)`);
    await runner.query(`ALTER TABLE "workforce_survey" ADD "has_canteen" boolean`);
    await runner.query(`ALTER TABLE "workforce_survey" ADD "has_dormitory" boolean`);
    await runner.query(`ALTER TABLE "enterprise" ADD "contact" text`);
    await runner.query(`ALTER TABLE "mass_organisation_survey" ADD "joined" integer`);
    await runner.query(`ALTER TABLE "mass_organisation" ADD "form" text`);
    await runner.query(`ALTER TABLE "mass_organisation" ADD "founding" text`);
    await runner.query(`ALTER TABLE "unit_decision" ADD CONSTRAINT "unit_decision__parent_id_exists" FOREIGN KEY ("parent_id") REFERENCES "party_unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
    await runner.query(`ALTER TABLE "member_evaluation" ADD CONSTRAINT "member_evaluation__rule_book_id_exists" FOREIGN KEY ("rule_book_id") REFERENCES "rule_book"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "member_evaluation" DROP CONSTRAINT "member_evaluation__rule_book_id_exists"`);
    await runner.query(`ALTER TABLE "unit_decision" DROP CONSTRAINT "unit_decision__parent_id_exists"`);
    await runner.query(`ALTER TABLE "mass_organisation" DROP COLUMN "founding"`);
    await runner.query(`ALTER TABLE "mass_organisation" DROP COLUMN "form"`);
    await runner.query(`ALTER TABLE "mass_organisation_survey" DROP COLUMN "joined"`);
    await runner.query(`ALTER TABLE "enterprise" DROP COLUMN "contact"`);
    await runner.query(`ALTER TABLE "workforce_survey" DROP COLUMN "has_dormitory"`);
    await runner.query(`ALTER TABLE "workforce_survey" DROP COLUMN "has_canteen"`);
    await runner.query(`ALTER TABLE "workforce_survey" DROP COLUMN "turnover"`);
    await runner.query(`ALTER TABLE "visit" DROP COLUMN "party"`);
    await runner.query(`ALTER TABLE "establishment_case" DROP COLUMN "hindrance"`);
    await runner.query(`ALTER TABLE "establishment_case" DROP COLUMN "members"`);
    await runner.query(`ALTER TABLE "candidate" DROP COLUMN "note"`);
    await runner.query(`ALTER TABLE "candidate" DROP COLUMN "closed_reason"`);
    await runner.query(`ALTER TABLE "candidate" DROP COLUMN "proposed_on"`);
    await runner.query(`ALTER TABLE "candidate" DROP COLUMN "file_on"`);
    await runner.query(`ALTER TABLE "unit_evaluation" DROP COLUMN "note"`);
    await runner.query(`ALTER TABLE "unit_evaluation" DROP COLUMN "decided_on"`);
    await runner.query(`ALTER TABLE "unit_evaluation" DROP COLUMN "number"`);
    await runner.query(`ALTER TABLE "study_session" DROP COLUMN "topic"`);
    await runner.query(`ALTER TABLE "member_evaluation" DROP COLUMN "rule_book_id"`);
    await runner.query(`ALTER TABLE "member_evaluation" DROP COLUMN "decided_on"`);
    await runner.query(`ALTER TABLE "member_evaluation" DROP COLUMN "number"`);
    await runner.query(`ALTER TABLE "member_evaluation" DROP COLUMN "reason"`);
    await runner.query(`ALTER TABLE "member_evaluation" DROP COLUMN "self_level"`);
    await runner.query(`ALTER TABLE "unit_decision" DROP COLUMN "note"`);
    await runner.query(`ALTER TABLE "unit_decision" DROP COLUMN "parent_id"`);
    await runner.query(`ALTER TABLE "membership_decision" DROP COLUMN "work_kind"`);
    await runner.query(`ALTER TABLE "enterprise_site" DROP COLUMN "village"`);
    await runner.query(`ALTER TABLE "zone_survey" DROP COLUMN "source"`);
    await runner.query(`ALTER TABLE "zone_survey" DROP COLUMN "housed"`);
    await runner.query(`ALTER TABLE "zone_survey" DROP COLUMN "workers"`);
    await runner.query(`ALTER TABLE "zone_survey" DROP COLUMN "projects"`);
  }
}
