ALTER TABLE "roles" DROP CONSTRAINT "roles_role";--> statement-breakpoint
ALTER TABLE "live_devices" DROP CONSTRAINT "live_devices_registration_id_registrations_id_fk";
--> statement-breakpoint
ALTER TABLE "live_devices" DROP COLUMN "registration_id";--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_role" CHECK ("roles"."role" in ('administrator', 'coordinator', 'approver', 'facilitator', 'owner'));