/** The demo: the example forum is there before anybody is answered, its mail in files, whatever SMTP_URL says. */
import { setTimeout as wait } from "node:timers/promises";
import { createMailer } from "./mail.server.ts";
import { mailAddresses } from "./mail-addresses.ts";
import type { ServiceParts, StartOptions } from "./start.ts";
import { drain } from "./worker.server.ts";

/** The server's options with the demo's data, where the settings ask for it. */
export function withDemo(options: StartOptions): StartOptions {
  return {
    ...options,
    async beforeListen(parts) {
      await options.beforeListen?.(parts);
      if (parts.config.demo) await seed(parts);
    },
  };
}

async function seed({ config, house, log }: ServiceParts): Promise<void> {
  const { seedDemo, toldAsSent } = await import("#db/demo/seed.ts");
  const mailer = createMailer({ ...config, smtpUrl: undefined }, { house });
  const send = toldAsSent(mailer.send, new Date().toISOString());
  const began = performance.now();
  const seeded = await seedDemo({
    db: house.db,
    now: () => new Date().toISOString(),
    drain: (dated) => drain({ house: dated, mailer: { send }, addresses: mailAddresses(config), log }),
    wait: (ms) => wait(ms, undefined),
  });
  mailer.close();
  if (seeded) log.info({ ms: Math.round(performance.now() - began) }, "the example forum is ready");
}
