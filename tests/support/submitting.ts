/** The form for written input of the world's consultation, filled in. */
import { readdirSync } from "node:fs";
import type { Served } from "./served.ts";

export const path = "/consultations/runde/submit";

export const answers = (key: string, change: Record<string, string | string[]> = {}) => ({
  key,
  text: "Søket er tregt.\n\nStatistikken manglar.",
  who: "organisation",
  organisation: "Laget Døme",
  email: "laget@dome-post.example",
  publishText: "on",
  publishOrganisation: "on",
  language: "nn",
  ...change,
});

/** What lies in the folder of attachments. */
export const filesOnDisk = (served: Served) =>
  readdirSync(served.config.attachmentsDir, { recursive: true, withFileTypes: true }).filter((e) =>
    e.isFile(),
  );
