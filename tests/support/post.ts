/** A world whose mail goes out: its worker is run by hand, over a real mail server. */
import { randomBytes } from "node:crypto";
import { asc } from "#db/kit.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { createMailer } from "~/server/mail.server.ts";
import { mailAddresses } from "~/server/mail-addresses.ts";
import { drain } from "~/server/worker.server.ts";
import { openMailbox } from "./mailbox.ts";
import { openWorld } from "./world.ts";

export const origin = "https://forum.dome.example";

/** `smtp` is what the address of the mail server says more, e.g. of its patience; `mailReplies` reads what calendars answer. */
export async function openPost({ smtp = "", mailReplies }: { smtp?: string; mailReplies?: string } = {}) {
  const world = await openWorld();
  const mailbox = await openMailbox();
  const mailers: { close: () => void }[] = [];
  const secretKey = randomBytes(32);
  const addresses = mailAddresses({ secretKey, origin, mailReplies });
  const unexpected: unknown[] = [];
  const worker = (smtpUrl = mailbox.url + smtp) => {
    const config = { smtpUrl, mailDir: "", mailFrom: "post@dome.example", mailReplies };
    const mailer = createMailer(config, { house: world });
    mailers.push(mailer);
    return { house: world, mailer, addresses, log: { error: (said: unknown) => void unexpected.push(said) } };
  };
  const first = worker();
  const rows = () => world.read.select().from(outbox).orderBy(asc(outbox.id));
  return {
    world,
    mailbox,
    addresses,
    secretKey,
    worker,
    /** errors that the worker met */
    unexpected,
    drain: (parts = first) => drain(parts),
    later: world.later,
    rows,
    /** what is to be sent by one template */
    about: async (template: string) => (await rows()).filter((row) => row.template === template),
    /** sends what is due, and looks away */
    async quiet() {
      await drain(first);
      mailbox.mails.length = 0;
    },
    mailings: () => world.read.select().from(fanOuts).orderBy(asc(fanOuts.id)),
    async close() {
      for (const mailer of mailers) mailer.close();
      await mailbox.close();
      await world.close();
    },
  };
}
export type Post = Awaited<ReturnType<typeof openPost>>;
