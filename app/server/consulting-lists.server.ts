/** Which command a form of the lists page asks for. `intent` is list and act; `item` is the row's public name or handle. */
import type { TypedResponse } from "@remix-run/node";
import { z } from "zod";
import {
  addDisposition,
  changeDisposition,
  type DispositionRefusal,
  endDisposition,
  moveDisposition,
  reopenDisposition,
} from "~/domain/consultations/commands/dispositions.server.ts";
import {
  addMaterial,
  changeMaterial,
  type MaterialRefusal,
  moveMaterial,
  removeMaterial,
} from "~/domain/consultations/commands/material.server.ts";
import {
  type RelationRefusal,
  setCommitments,
  setPartners,
} from "~/domain/consultations/commands/relations.server.ts";
import {
  addTheme,
  endTheme,
  moveTheme,
  renameTheme,
  reopenTheme,
  type ThemeRefusal,
} from "~/domain/consultations/commands/themes.server.ts";
import {
  commitmentsForm,
  dispositionForm,
  materialForm,
  partnersForm,
  seen,
  themeForm,
} from "~/domain/consultations/forms.ts";
import type { ConsultationRow } from "~/domain/consultations/queries.server.ts";
import { paths } from "~/paths.ts";
import { badRequest } from "./forms.ts";
import type { StaffCtx } from "./guard.server.ts";
import { type FormAnswer, joinLinkAt, runForm } from "./run-form.ts";

const nothing = z.object({});
const move = z.object({ to: z.enum(["up", "down"]) });

type Code = Exclude<
  ThemeRefusal | DispositionRefusal | MaterialRefusal | RelationRefusal,
  "not_found" | "not_allowed"
>;

/** Runs it; throws a 400 Response for what no form of ours asks. */
export async function changeList(
  ctx: StaffCtx,
  row: ConsultationRow,
  form: FormData,
): Promise<TypedResponse<FormAnswer<Code>>> {
  const { slug } = row;
  const intent = String(form.get("intent"));
  const item = String(form.get("item") ?? "");
  const [list = ""] = intent.split("_");
  const shared = {
    name: item === "" ? intent : `${list}_${item}`,
    next: () => `${paths.desk.consultationLists(slug)}#${list}`,
  };
  const main = (field: string) => [`${field}.${row.mainLanguage}`, "required"] as const;
  const titled = { ...shared, fields: { title_missing: main("title"), join_link: joinLinkAt } };
  const worded = {
    ...shared,
    fields: { label_missing: main("label"), meaning_missing: main("meaning"), join_link: joinLinkAt },
  };
  switch (intent) {
    case "theme_add":
      return runForm(form, { ...titled, schema: themeForm, command: (input) => addTheme(ctx, slug, input) });
    case "theme_change":
      return runForm(form, {
        ...titled,
        schema: themeForm.extend(seen.shape),
        command: (input) => renameTheme(ctx, slug, item, input),
      });
    case "theme_end":
      return runForm(form, { ...shared, schema: nothing, command: () => endTheme(ctx, slug, item) });
    case "theme_reopen":
      return runForm(form, { ...shared, schema: nothing, command: () => reopenTheme(ctx, slug, item) });
    case "theme_move":
      return runForm(form, { ...shared, schema: move, command: ({ to }) => moveTheme(ctx, slug, item, to) });
    case "disposition_add":
      return runForm(form, {
        ...worded,
        schema: dispositionForm,
        command: (input) => addDisposition(ctx, slug, input),
      });
    case "disposition_change":
      return runForm(form, {
        ...worded,
        schema: dispositionForm.extend(seen.shape),
        command: (input) => changeDisposition(ctx, slug, item, input),
      });
    case "disposition_end":
      return runForm(form, { ...shared, schema: nothing, command: () => endDisposition(ctx, slug, item) });
    case "disposition_reopen":
      return runForm(form, { ...shared, schema: nothing, command: () => reopenDisposition(ctx, slug, item) });
    case "disposition_move":
      return runForm(form, {
        ...shared,
        schema: move,
        command: ({ to }) => moveDisposition(ctx, slug, item, to),
      });
    case "material_add":
      return runForm(form, {
        ...titled,
        schema: materialForm,
        command: (input) => addMaterial(ctx, slug, input),
      });
    case "material_change":
      return runForm(form, {
        ...titled,
        schema: materialForm.extend(seen.shape),
        command: (input) => changeMaterial(ctx, slug, item, input),
        anew: "material_add",
      });
    case "material_end":
      return runForm(form, {
        ...shared,
        schema: seen,
        command: (input) => removeMaterial(ctx, slug, item, input),
        anew: "material_add",
      });
    case "material_move":
      return runForm(form, {
        ...shared,
        schema: move,
        command: ({ to }) => moveMaterial(ctx, slug, item, to),
      });
    case "partners":
      return runForm(form, {
        ...shared,
        schema: partnersForm.extend(seen.shape),
        command: (input) => setPartners(ctx, slug, input),
      });
    case "commitments":
      return runForm(form, {
        ...shared,
        schema: commitmentsForm.extend(seen.shape),
        command: (input) => setCommitments(ctx, slug, input),
      });
    default:
      throw badRequest();
  }
}
