import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1795365549894 implements MigrationInterface {
  name = 'Accounts1795365549894';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "grant_agency" ("id" uuid NOT NULL, "version" integer NOT NULL, "grant_id" uuid NOT NULL, "agency_id" uuid NOT NULL, CONSTRAINT "grant_agency__id_key" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "preference" ("id" uuid NOT NULL, "version" integer NOT NULL, "user_id" uuid NOT NULL, "language" text NOT NULL, "density" text NOT NULL, CONSTRAINT "preference__id_key" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "sign_in_failure" ("id" uuid NOT NULL, "version" integer NOT NULL, "user_id" uuid, "reason" text NOT NULL, "address" text NOT NULL, "count" integer NOT NULL, "first_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "sign_in_failure__id_key" PRIMARY KEY ("id"))`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "session__grant_id_exists"`);
    await runner.query(`ALTER TABLE "session" ALTER COLUMN "grant_id" DROP NOT NULL`);
    await runner.query(`ALTER TABLE "grant_agency" ADD CONSTRAINT "grant_agency__grant_id_exists" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
    await runner.query(`ALTER TABLE "preference" ADD CONSTRAINT "preference__user_id_exists" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
    await runner.query(`ALTER TABLE "session" ADD CONSTRAINT "session__grant_id_exists" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
    await runner.query(`ALTER TABLE "sign_in_failure" ADD CONSTRAINT "sign_in_failure__user_id_exists" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sign_in_failure" DROP CONSTRAINT "sign_in_failure__user_id_exists"`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "session__grant_id_exists"`);
    await runner.query(`ALTER TABLE "preference" DROP CONSTRAINT "preference__user_id_exists"`);
    await runner.query(`ALTER TABLE "grant_agency" DROP CONSTRAINT "grant_agency__grant_id_exists"`);
    await runner.query(`ALTER TABLE "session" ALTER COLUMN "grant_id" SET NOT NULL`);
    await runner.query(`ALTER TABLE "session" ADD CONSTRAINT "session__grant_id_exists" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY IMMEDIATE`);
    await runner.query(`DROP TABLE "sign_in_failure"`);
    await runner.query(`DROP TABLE "preference"`);
    await runner.query(`DROP TABLE "grant_agency"`);
  }
}
