/**
 * The periods that the edge applies itself: mail that was written to files, and what is left of sign-ins. The rest lies in the
 * forum's database and is applied by `app/domain/privacy`.
 */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { readPeriods } from "~/domain/forum/queries.server.ts";
import { keptUntil, retention } from "~/domain/forum/retention.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { noteApplied } from "~/domain/privacy/retain.server.ts";
import type { Config } from "./env.ts";
import { codeMail } from "./mail.server.ts";

/** The names of mail in a folder that is older than an instant: a name begins with when it was written. */
async function listOlder(folder: string, before: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const written = /^\.?(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)-/;
  return names.filter((name) => {
    const at = written.exec(name)?.[1];
    return at !== undefined && at < before.replaceAll(":", "-");
  });
}

export const listOldMail = ({ mailDir }: Pick<Config, "mailDir">, before: string) =>
  listOlder(mailDir, before);

/** Removes written codes that nobody can sign in with any more: a folder of mail outlives whoever asked for one. */
export async function removeOldCodes(ctx: Ctx, config: Pick<Config, "mailDir">): Promise<void> {
  const over = keptUntil(ctx.now(), "sign_in_codes", retention.sign_in_codes.usual);
  for (const name of await listOldMail(config, over))
    if (name.includes(`Z-${codeMail}`)) await rm(join(config.mailDir, name), { force: true });
}

/** Removes written mail that has been kept its time. Events: retention.applied. */
export async function removeOldMail(ctx: Ctx, config: Pick<Config, "mailDir">): Promise<void> {
  const { mail_files: period } = await readPeriods(ctx.db.read);
  if (period === null) return;
  const old = await listOldMail(config, keptUntil(ctx.now(), "mail_files", period));
  for (const name of old) await rm(join(config.mailDir, name), { force: true });
  if (old.length > 0) await noteApplied(ctx, "mail_files", old.length);
}

/** Removes mail that came in and has been kept its time. Events: retention.applied. */
export async function removeOldReceived(
  ctx: Ctx,
  { receivedDir }: Pick<Config, "receivedDir">,
): Promise<void> {
  const old = await listOlder(
    receivedDir,
    keptUntil(ctx.now(), "received_mail", retention.received_mail.usual),
  );
  for (const name of old) await rm(join(receivedDir, name), { force: true });
  if (old.length > 0) await noteApplied(ctx, "received_mail", old.length);
}
