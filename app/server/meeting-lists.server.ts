/** Which command a form of a meeting's lists asks for. `intent` is list and act; `item` is the row's handle or letter. */
import type { TypedResponse } from "@remix-run/node";
import { z } from "zod";
import { seen } from "~/domain/consultations/forms.ts";
import {
  type AgendaRefusal,
  addAgendaItem,
  addQuestion,
  changeAgendaItem,
  changeQuestion,
  moveAgendaItem,
  removeAgendaItem,
  removeQuestion,
} from "~/domain/meetings/commands/agenda.server.ts";
import {
  addGroup,
  changeGroup,
  type GroupRefusal,
  removeGroup,
} from "~/domain/meetings/commands/groups.server.ts";
import {
  addMeetingMaterial,
  changeMeetingMaterial,
  type MeetingMaterialRefusal,
  moveMeetingMaterial,
  removeMeetingMaterial,
} from "~/domain/meetings/commands/material.server.ts";
import { agendaItemForm, groupForm, meetingMaterialForm, questionForm } from "~/domain/meetings/forms.ts";
import type { MeetingRow } from "~/domain/meetings/queries.server.ts";
import { paths } from "~/paths.ts";
import { badRequest } from "./forms.ts";
import type { StaffCtx } from "./guard.server.ts";
import { type FormAnswer, joinLinkAt, runForm } from "./run-form.ts";

const move = z.object({ to: z.enum(["up", "down"]) });

type Shown<Code extends string> = Promise<
  TypedResponse<FormAnswer<Exclude<Code, "not_found" | "not_allowed">>>
>;

/** What the forms of one list share: their names, the field at fault, and where what was typed goes if the row is gone. */
const sharedBy = (form: FormData, intent: string, { mainLanguage }: MeetingRow, next: string) => {
  const item = String(form.get("item") ?? "");
  const [list = ""] = intent.split("_");
  const titled = { title_missing: [`title.${mainLanguage}`, "required"], join_link: joinLinkAt } as const;
  return {
    item,
    shared: {
      name: item === "" ? intent : `${list}_${item}`,
      next: () => `${next}#${list}`,
      anew: `${list}_add`,
      fields: titled,
    },
  };
};

/** The agenda: its items and their questions. */
export async function changeAgenda(ctx: StaffCtx, row: MeetingRow, form: FormData): Shown<AgendaRefusal> {
  const { slug } = row;
  const intent = String(form.get("intent"));
  const { item, shared } = sharedBy(form, intent, row, paths.desk.meetingAgenda(slug));
  const of = String(form.get("of") ?? "");
  const fields = { ...shared.fields, title_missing: [`text.${row.mainLanguage}`, "required"] } as const;
  const asked = { ...shared, anew: `ask_${of}`, fields };
  switch (intent) {
    case "agenda_add":
      return runForm(form, {
        ...shared,
        schema: agendaItemForm,
        command: (input) => addAgendaItem(ctx, slug, input),
      });
    case "agenda_change":
      return runForm(form, {
        ...shared,
        schema: agendaItemForm.extend(seen.shape),
        command: (input) => changeAgendaItem(ctx, slug, item, input),
      });
    case "agenda_end":
      return runForm(form, {
        ...shared,
        schema: seen,
        command: (input) => removeAgendaItem(ctx, slug, item, input),
      });
    case "agenda_move":
      return runForm(form, {
        ...shared,
        schema: move,
        command: ({ to }) => moveAgendaItem(ctx, slug, item, to),
      });
    case "question_add":
      return runForm(form, {
        ...asked,
        name: `ask_${of}`,
        schema: questionForm,
        command: (input) => addQuestion(ctx, slug, of, input),
      });
    case "question_change":
      return runForm(form, {
        ...asked,
        schema: questionForm.extend(seen.shape),
        command: (input) => changeQuestion(ctx, slug, item, input),
      });
    case "question_end":
      return runForm(form, {
        ...asked,
        schema: seen,
        command: (input) => removeQuestion(ctx, slug, item, input),
      });
    default:
      throw badRequest();
  }
}

/** The groups, each by its letter. */
export async function changeGroups(ctx: StaffCtx, row: MeetingRow, form: FormData): Shown<GroupRefusal> {
  const { slug } = row;
  const intent = String(form.get("intent"));
  const { item, shared } = sharedBy(form, intent, row, paths.desk.meetingGroups(slug));
  const fields = { ...shared.fields, unknown_theme: ["theme", "not_listed"] } as const;
  switch (intent) {
    case "group_add":
      return runForm(form, {
        ...{ ...shared, fields },
        schema: groupForm,
        command: (input) => addGroup(ctx, slug, input),
      });
    case "group_change":
      return runForm(form, {
        ...{ ...shared, fields },
        schema: groupForm.extend(seen.shape),
        command: (input) => changeGroup(ctx, slug, item, input),
      });
    case "group_end":
      return runForm(form, {
        ...shared,
        schema: seen,
        command: (input) => removeGroup(ctx, slug, item, input),
      });
    default:
      throw badRequest();
  }
}

/** The material: what is there, and what is to come. */
export async function changeMaterial(
  ctx: StaffCtx,
  row: MeetingRow,
  form: FormData,
): Shown<MeetingMaterialRefusal> {
  const { slug } = row;
  const intent = String(form.get("intent"));
  const { item, shared } = sharedBy(form, intent, row, paths.desk.meetingMaterial(slug));
  switch (intent) {
    case "material_add":
      return runForm(form, {
        ...shared,
        schema: meetingMaterialForm,
        command: (input) => addMeetingMaterial(ctx, slug, input),
      });
    case "material_change":
      return runForm(form, {
        ...shared,
        schema: meetingMaterialForm.extend(seen.shape),
        command: (input) => changeMeetingMaterial(ctx, slug, item, input),
      });
    case "material_end":
      return runForm(form, {
        ...shared,
        schema: seen,
        command: (input) => removeMeetingMaterial(ctx, slug, item, input),
      });
    case "material_move":
      return runForm(form, {
        ...shared,
        schema: move,
        command: ({ to }) => moveMeetingMaterial(ctx, slug, item, to),
      });
    default:
      throw badRequest();
  }
}
