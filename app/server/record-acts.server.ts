/** Which command a form on a record asks for: `intent` says it, `item` is the handle of a section. */
import type { TypedResponse } from "@remix-run/node";
import { z } from "zod";
import { seen } from "~/domain/consultations/forms.ts";
import type { MeetingRow } from "~/domain/meetings/queries.server.ts";
import {
  type DraftRecordRefusal,
  draftRecord,
  type RedraftRefusal,
  redraftSection,
} from "~/domain/records/commands/draft.server.ts";
import {
  addSection,
  changeSection,
  type EditRecordRefusal,
  editRecord,
  moveSection,
  removeSection,
  type SectionRefusal,
} from "~/domain/records/commands/edit.server.ts";
import { giveLinkReason, keepLinkChecks } from "~/domain/records/commands/links.server.ts";
import { linkReasonForm, newSectionForm, recordForm, sectionForm } from "~/domain/records/forms.ts";
import { addressesIn } from "~/domain/records/links.ts";
import { contentOf, findRecord, listSections } from "~/domain/records/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { paths } from "~/paths.ts";
import type { RequestContext } from "./context.ts";
import { badRequest } from "./forms.ts";
import type { StaffCtx } from "./guard.server.ts";
import { checkLinks } from "./links/own-pages.server.ts";
import { readDraftWords } from "./record-words.server.ts";
import { type FormAnswer, joinLinkAt, runForm } from "./run-form.ts";

const move = z.object({ to: z.enum(["up", "down"]) });
const nothing = z.object({});

type Refusal = DraftRecordRefusal | RedraftRefusal | EditRecordRefusal | SectionRefusal | "not_checked";
export type RecordAnswer = FormAnswer<Exclude<Refusal, "not_found" | "not_allowed">>;
type Answer = Promise<TypedResponse<RecordAnswer>>;
type Acting = { context: RequestContext; ctx: StaffCtx; row: MeetingRow; languages: readonly Language[] };

export async function actOnRecord(acting: Acting, form: FormData): Answer {
  const intent = String(form.get("intent"));
  if (intent.startsWith("section_")) return actOnSection(acting, form, intent);
  const { context, ctx, row } = acting;
  const { slug, mainLanguage } = row;
  const done = (did: string, part = "") => paths.desk.record(slug, { did }) + part;
  switch (intent) {
    case "draft":
      return runForm(form, {
        ...{ name: "draft", schema: nothing, next: () => done("drafted") },
        command: async () => draftRecord(ctx, slug, await readDraftWords(ctx.db.read, row, acting.languages)),
      });
    case "head":
      return runForm(form, {
        ...{ name: "head", schema: recordForm, next: () => done("saved", "#head") },
        command: (input) => editRecord(ctx, slug, input),
        fields: {
          half_a_link: ({ row: n, field }) => [
            field === "url" ? `links.${n}.url` : `links.${n}.title.${mainLanguage}`,
            "required",
          ],
          join_link: joinLinkAt,
        },
      });
    case "check":
      return runForm(form, {
        ...{ name: "check", schema: nothing, next: () => done("checked", "#links") },
        command: async () => keepLinkChecks(ctx, slug, await checkLinks(context, await addressesOf(acting))),
      });
    case "reason":
      return runForm(form, {
        ...{ name: `reason_${String(form.get("item"))}`, schema: linkReasonForm },
        next: () => done("saved", "#links"),
        command: (input) => giveLinkReason(ctx, slug, input),
      });
    default:
      throw badRequest();
  }
}

async function addressesOf({ ctx, row }: Acting): Promise<string[]> {
  const record = await findRecord(ctx.db.read, row.id);
  return record ? addressesIn(contentOf(record, await listSections(ctx.db.read, row.id))) : [];
}

async function actOnSection({ ctx, row }: Acting, form: FormData, intent: string): Answer {
  const { slug, mainLanguage } = row;
  const item = String(form.get("item") ?? "");
  const shared = {
    name: item === "" ? intent : `section_${item}`,
    next: () => `${paths.desk.record(slug, { did: "saved" })}#section`,
    anew: "section_add",
  };
  const fields = { title_missing: [`title.${mainLanguage}`, "required"], join_link: joinLinkAt } as const;
  switch (intent) {
    case "section_add":
      return runForm(form, {
        ...{ ...shared, fields, schema: newSectionForm },
        command: (input) => addSection(ctx, slug, input),
      });
    case "section_change":
      return runForm(form, {
        ...{ ...shared, fields, schema: sectionForm },
        command: (input) => changeSection(ctx, slug, item, input),
      });
    case "section_redraft":
      return runForm(form, {
        ...{ ...shared, schema: seen },
        command: (input) => redraftSection(ctx, slug, item, input),
      });
    case "section_end":
      return runForm(form, {
        ...{ ...shared, schema: seen },
        command: (input) => removeSection(ctx, slug, item, input),
      });
    case "section_move":
      return runForm(form, {
        ...{ ...shared, schema: move },
        command: ({ to }) => moveSection(ctx, slug, item, to),
      });
    default:
      throw badRequest();
  }
}
