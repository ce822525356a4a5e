import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SavedViews1795392231265 implements MigrationInterface {
  name = 'SavedViews1795392231265';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "saved_view" ("id" uuid NOT NULL, "version" integer NOT NULL, "owner_id" uuid NOT NULL, "resource" text NOT NULL, "name" text NOT NULL, "sheet" text NOT NULL, "is_locked" boolean NOT NULL, CONSTRAINT "saved_view__id_key" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "saved_view_share" ("id" uuid NOT NULL, "version" integer NOT NULL, "view_id" uuid NOT NULL, "agency_id" uuid, "role" text, CONSTRAINT "saved_view_share__id_key" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "sheet_layout" ("id" uuid NOT NULL, "version" integer NOT NULL, "user_id" uuid NOT NULL, "resource" text NOT NULL, "layout" text NOT NULL, CONSTRAINT "sheet_layout__id_key" PRIMARY KEY ("id"))`);
    await runner.query(`ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view__owner_id_exists" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
    await runner.query(`ALTER TABLE "saved_view_share" ADD CONSTRAINT "saved_view_share__view_id_exists" FOREIGN KEY ("view_id") REFERENCES "saved_view"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
    await runner.query(`ALTER TABLE "sheet_layout" ADD CONSTRAINT "sheet_layout__user_id_exists" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sheet_layout" DROP CONSTRAINT "sheet_layout__user_id_exists"`);
    await runner.query(`ALTER TABLE "saved_view_share" DROP CONSTRAINT "saved_view_share__view_id_exists"`);
    await runner.query(`ALTER TABLE "saved_view" DROP CONSTRAINT "saved_view__owner_id_exists"`);
    await runner.query(`DROP TABLE "sheet_layout"`);
    await runner.query(`DROP TABLE "saved_view_share"`);
    await runner.query(`DROP TABLE "saved_view"`);
  }
}
