/** The forum and the key that this process was given belong together: links that one process signs, every other reads. */
import { keepKey } from "~/domain/forum/commands.server.ts";
import type { House } from "~/domain/index.ts";
import type { Config } from "./env.ts";
import { fingerprintOf } from "./secret-key.ts";

type Parts = { house: House; config: Pick<Config, "secretKey"> };

/** Throws a sentence for whoever runs the server where the forum's links are signed with another key. */
export async function holdToKey(
  { house, config }: Parts,
  options: { replace?: boolean } = {},
): Promise<void> {
  const ctx = house.ctx({ actor: { kind: "system", name: "maintenance" } });
  const kept = await keepKey(ctx, fingerprintOf(config.secretKey), options);
  if (!kept.ok)
    throw new Error(
      "The key here is not the one that this forum's private links are signed with. Give every process that one: in " +
        "SECRET_KEY, or as secret.key in DATA_DIR. If it is lost, npm run key:replace puts this one in its place: then " +
        "every link that was handed out ends, and /track mails new ones; second steps by app or paper end too.",
    );
}
