/** The invitation list in the table of rights: its pages at the desk, its commands, and somebody in each state. */

import { signUps } from "#db/schema/contacts.ts";
import { addImport, dropImport, importContacts } from "~/domain/contacts/commands/import.server.ts";
import { keepInterest } from "~/domain/contacts/commands/interests.server.ts";
import { signUp } from "~/domain/contacts/commands/own.server.ts";
import { endContact } from "~/domain/contacts/commands/staff.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { eraseContact } from "~/domain/own/commands/erase-contact.server.ts";
import { saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { segmentFilter } from "~/domain/segments/forms.ts";
import { list, ola } from "../support/contacts.ts";
import type { World } from "../support/world.ts";
import { act, coordinator, desk, each, keepers, type Row } from "./rows.ts";

export const atList: Record<string, Row> = {
  "desk/contacts/list.tsx": { get: keepers },
  "desk/contacts/csv.ts": { get: keepers },
  "desk/segments/list.tsx": { get: keepers },
  "desk/segments/new.tsx": { get: keepers, post: { "": keepers } },
  "desk/segments/segment.tsx": { of: "segments", get: keepers, post: each(["end", ""], keepers) },
  "desk/contacts/new.tsx": { get: keepers, post: { "": keepers } },
  "desk/contacts/interests.tsx": {
    get: keepers,
    post: { "": keepers, end: act(keepers, { interest: "innsyn" }) },
  },
  "desk/contacts/import.tsx": { get: keepers, post: { "": keepers } },
  "desk/contacts/import-rows.tsx": {
    of: "imports",
    get: { waiting: keepers, done: keepers, dropped: keepers },
    post: each(["columns", "drop", ""], keepers),
  },
  "desk/contacts/contact.tsx": {
    of: "contacts",
    get: { gone: desk("-----"), else: keepers },
    post: {
      ...each(["keep", "hand_over", "end", "relist", "erase"], keepers),
      pass_on: act(coordinator, { meeting: "x" }),
    },
  },
};

/** Cells as in commands.ts. */
export function listCommands(): Record<string, [cells: string, ...input: unknown[]]> {
  const somebody = { name: "x", organisation: null, kind: "media", language: "nn", reads: [], interests: [] };
  return {
    // the invitation list; a link is signed: whoever holds it may, and "--------" by guessing
    addContact: ["-----+-+", { ...somebody, email: "kari@laget.example" }],
    changeContact: ["-----+-+", "NOBODY", { ...somebody, version: 0 }],
    handOver: ["-----+-+", "NOBODY", { version: 0, email: "x@dome.example" }],
    endContact: ["-----+-+", { ref: "NOBODY", version: 0 }],
    relistContact: ["-----+-+", { ref: "NOBODY", version: 0 }],
    eraseContact: ["-----+-+", "NOBODY"],
    keepInterest: ["-----+-+", { interest: "NOBODY", version: 0, title: {}, position: 0 }],
    endInterest: ["-----+-+", "NOBODY"],
    addImport: [
      "-----+-+",
      { fileName: "x.csv", cells: [["x@laget.example"]], defaults: { kind: "media", language: "nn" } },
    ],
    setColumns: ["-----+-+", "NOBODY", { version: 0, columns: [] }],
    saveSegment: ["-----+-+", "NOBODY", { version: 0, name: "x" }],
    endSegment: ["-----+-+", { ref: "NOBODY", version: 0 }],
    dropImport: ["-----+-+", "NOBODY", 0],
    importContacts: ["-----+-+", "NOBODY", { version: 0, twins: "skip" }],
    signUp: ["+++++++++", { ...somebody, email: "\u043ela@dome.example" }],
    refuseSignUp: ["+++++++++", { ref: "NOBODY", version: 1 }],
    confirmSignUp: ["--------", { ref: "NOBODY", version: 1 }, 1],
    changeOwnChoices: [
      "--------",
      { ref: "NOBODY", version: 1 },
      { language: "nn", reads: [], area: null, interests: [] },
    ],
    leaveList: ["--------", { ref: "NOBODY", version: 1 }],
    eraseMyself: ["--------", { ref: "NOBODY", version: 1 }],
  };
}

export async function openList(world: World) {
  const ctx = world.as("coordinator");
  expectOk(await keepInterest(ctx, { interest: "", version: 0, title: { nn: "Innsyn" }, position: 1 }));
  const contacts = {
    listed: (await list(world)).ref,
    ended: (await list(world, { email: "slutta@laget.example" })).ref,
    gone: (await list(world, { email: "borte@laget.example" })).ref,
  };
  expectOk(await endContact(ctx, { ref: contacts.ended, version: 1 }));
  expectOk(await eraseContact(ctx, contacts.gone));

  const put = async (name: string): Promise<string> =>
    expectOk(
      await addImport(ctx, {
        ...{
          fileName: "liste.csv",
          cells: [
            ["E-post", "Namn"],
            [`${name}@laget.example`, name],
          ],
        },
        defaults: { kind: "media", language: "nn" },
      }),
    ).ref;
  const imports = { waiting: await put("ventar"), done: await put("lagd"), dropped: await put("sleppt") };
  expectOk(await importContacts(ctx, imports.done, { version: 1, twins: "skip" }));
  expectOk(await dropImport(ctx, imports.dropped, 1));

  expectOk(await signUp(world.visitor(), ola));
  const [waiting] = await world.read.select().from(signUps);
  const { ref: leaving } = await list(world, { email: "pa-veg@laget.example" });
  const filter = segmentFilter.parse({});
  const kept = expectOk(await saveSegment(ctx, null, { ...filter, version: 0, name: "Alle" }));
  return {
    segments: { kept: kept.ref },
    contacts,
    imports,
    listed: contacts.listed,
    leaving,
    waiting: waiting?.ref ?? "",
  };
}
