/** A forum with attached files, the backups that are made of it, and an empty one beside it to restore them into. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { events } from "#db/schema/kernel.ts";
import { makeBackup } from "~/server/backup/backup.server.ts";
import { restoreBackup } from "~/server/backup/restore.server.ts";
import { settleErasures } from "~/server/erasures.server.ts";
import { storeFile } from "~/server/files.server.ts";
import { emptyHouse, type TestHouse } from "./house.ts";
import { openWorld, type World } from "./world.ts";

const secretKey = Buffer.alloc(32, "k");
/** Whoever is erased here. */
export const who = {
  kind: "person",
  organisation: "",
  person: "Signe Fjellstrand",
  email: "signe@oyvann.example",
} as const;

export type Restoring = Awaited<ReturnType<typeof openRestoring>>;

export async function openRestoring() {
  const base = mkdtempSync(join(tmpdir(), "gensvar-restoring-"));
  const world: World = await openWorld();
  const target: TestHouse = await emptyHouse();
  const place = (name: string) => join(base, name);
  const config = (name: string) => ({
    secretKey,
    keyFile: place(`${name}.key`),
    attachmentsDir: place(name),
    mailDir: place(`${name}-mail`),
  });
  return {
    world,
    target,
    place,
    config,
    backUp: (name: string) => makeBackup({ house: world, config: config("files"), folder: place(name) }),
    restore: (name: string, erasures?: Parameters<typeof restoreBackup>[0]["erasures"]) =>
      restoreBackup({
        open: async () => target,
        isTaken: async () => (await target.db.read.$count(events)) > 0,
        config: config("restored"),
        folder: place(name),
        withoutKey: false,
        erasures,
      }),
    settle: () => settleErasures({ house: world, config: config("files") }),
    /** Input from whoever is erased, with a file. */
    async receive(text: string): Promise<string> {
      const stored = await storeFile(
        place("files"),
        "notat frå Fjellstrand.pdf",
        (async function* () {
          yield Buffer.from("%PDF-1.4\n%%EOF\n");
        })(),
      );
      if (!stored.ok) throw new Error(stored.refusal);
      return world.receive(text, { who, files: [stored.file] });
    },
    async close() {
      await world.close();
      await target.test.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}
