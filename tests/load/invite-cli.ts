/** node tests/load/typescript.mjs invite-cli.ts <json>: fills a database with those who are invited, on the dialect of DATABASE_URL. */
import { fillInvited, type InviteTask } from "./invite.ts";

await fillInvited(JSON.parse(process.argv[2] ?? "{}") as InviteTask, process.env.DATABASE_URL);
