/** What the forms on people and bodies may hold. Browser-safe. */
import { z } from "zod";
import { languages } from "~/i18n/languages.ts";
import { roles } from "../kernel/actor.ts";
import { email, line, requiredLine } from "../kernel/input.ts";
import { translatedLine } from "../kernel/translated-input.ts";

const role = z.enum(roles, { error: "not_listed" });
/** A body's slug; only an owner answers for one. */
const body = line(80).default("");

export const inviteForm = z
  .object({
    name: requiredLine(200),
    email,
    language: z.enum(languages, { error: "not_listed" }),
    roles: z.array(role).min(1, { error: "required" }).max(roles.length),
    body,
  })
  .refine((input) => !input.roles.includes("owner") || input.body !== "", {
    error: "required",
    path: ["body"],
  });
export type InviteForm = z.output<typeof inviteForm>;

export const roleForm = z
  .object({ person: email, role, body })
  .refine((input) => input.role !== "owner" || input.body !== "", { error: "required", path: ["body"] });
export type RoleForm = z.output<typeof roleForm>;

export const resetForm = z.object({ person: email });

export const renameForm = z.object({
  person: email,
  name: requiredLine(200),
  version: z.coerce.number({ error: "not_number" }).int(),
});

export const bodyForm = z.object({
  /** of a body that exists; empty for a new one */
  body: line(80).default(""),
  version: z.coerce.number({ error: "not_number" }).int().default(0),
  name: translatedLine(200),
  shortName: translatedLine(60),
});
export type BodyForm = z.output<typeof bodyForm>;
