/** Mailings, invitations and the outreach log in the table of rights. */
import { invitations } from "#db/schema/mailings.ts";
import { findContact } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { noteOutreach, ofMeeting } from "~/domain/mailings/commands/outreach.server.ts";
import { sendMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { mailingForm, outreachForm } from "~/domain/mailings/forms.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { saveSegment } from "~/domain/segments/commands/keep.server.ts";
import { segmentFilter } from "~/domain/segments/forms.ts";
import { list } from "../support/contacts.ts";
import type { World } from "../support/world.ts";
import type { Clearance } from "./marks.ts";
import { coordinator, desk, each, type Row } from "./rows.ts";

const one = { announced: coordinator, else: desk("-----") };
const acts = ["send", "schedule", "test", "drop", "unschedule", "pause", "resume", "stop", "mark"];
/** Its pages at the desk: the announced meeting has one mailing, a draft. */
export const atMailings: Record<string, Row> = {
  "desk/mailings/list.tsx": { of: "meetings", get: coordinator },
  "desk/mailings/new.tsx": { of: "meetings", get: coordinator, post: { "": coordinator } },
  "desk/mailings/outreach.tsx": { of: "meetings", get: coordinator, post: each(["", "remove"], coordinator) },
  "desk/mailings/edit.tsx": {
    of: "meetings",
    get: one,
    post: { "": { cells: coordinator, at: "announced" } },
  },
  "desk/mailings/preview.tsx": { of: "meetings", get: one },
  "desk/mailings/csv.ts": { of: "meetings", get: one },
  "desk/mailings/one.tsx": {
    of: "meetings",
    get: one,
    post: each(acts, { cells: coordinator, at: "announced" }),
  },
};

/** A draft, and somebody who was invited; what his link is made of. */
export async function openMailings(world: World, meeting: string, contact: string) {
  const form = mailingForm.parse({ kind: "invitation", subject: { nn: "Kom" }, body: { nn: "Hei {name}" } });
  expectOk(await saveMailing(world.as("coordinator"), meeting, null, form));
  const row = await findContact(world.read, contact);
  const ref = "INVITERTKARI";
  const { id: meetingId } = await getMeeting(world.read, meeting);
  await world.db.write(
    async (tx) =>
      void (await tx.insert(invitations).values({
        ...{ id: "invitation-of-kari", ref, meetingId, contactId: row?.id ?? null, kind: "civil_society" },
        ...{ invitedAt: world.clock.now, declinedAt: null, registrationId: null },
      })),
  );
  return { invited: ref };
}

/** Cells as in commands.ts. */
export function mailingCommands(): Record<string, [cells: string, ...input: unknown[]]> {
  const ref = { slug: "no-such-meeting", number: 1 };
  const link = { ref: "NOBODY", version: 1 };
  const done = outreachForm.parse({ doneOn: "2026-04-01", channel: "web", what: "x" });
  return {
    saveMailing: ["-----+--", "no-such-meeting", null, { subject: {}, body: {} }],
    dropMailing: ["-----+--", ref, 1],
    sendMailing: ["-----+--", ref, 1],
    scheduleMailing: ["-----+--", ref, { version: 1, on: "2026-12-01", at: "09:00" }],
    moveMailing: ["-----+--", ref, 1, "pause"],
    testMailing: ["-----+--", ref, 1],
    passOnToSuccessor: ["-----+--", "NOBODY", "no-such-meeting"],
    markReached: ["-----+--", ref],
    noteOutreach: ["-----+--", { consultationId: "x", meetingId: null }, "NOBODY", done],
    removeOutreach: ["-----+--", { consultationId: "x", meetingId: null }, "NOBODY"],
    /** done by the worker; ask nobody */
    startDueMailing: ["+++++++++"],
    listRecipients: ["+++++++++"],
    // a link is signed: whoever holds it may
    mailRegistration: ["+++++++++", link],
    registerInvited: ["+++++++++", link, {}],
    declineInvitation: ["+++++++++", link],
    answerInvitationByCalendar: ["+++++++++", "NOBODY", {}],
    noteRefusedReply: ["+++++++++", "NOBODY", {}, {}],
    askByInvitation: ["+++++++++", link, {}],
  };
}

type Mark = (where: string, clearance?: Clearance) => string;

/** In the canary's forum: a mailing that goes out, and what was done elsewhere. */
export async function fillMailings(world: World, mark: Mark, slug: string): Promise<void> {
  const ctx = world.as("coordinator");
  const area = mark("mailings.filter");
  await list(world, { email: "utsending@dome-post.example", area });
  const filter = segmentFilter.parse({ area });
  const segment = expectOk(await saveSegment(ctx, null, { ...filter, version: 0, name: "Utsending" })).ref;
  const words = { subject: { nn: mark("mailings.subject") }, body: { nn: mark("mailings.body") } };
  const form = mailingForm.parse({ kind: "invitation", segment, ...words });
  const { number } = expectOk(await saveMailing(ctx, slug, null, form));
  expectOk(await sendMailing(ctx, { slug, number }, 1));
  expectOk(
    await noteOutreach(
      ctx,
      ofMeeting(await getMeeting(world.read, slug)),
      null,
      outreachForm.parse({
        ...{ doneOn: "2026-04-01", channel: "web", what: mark("outreach.what") },
        url: `https://www.example/${mark("outreach.url")}`,
      }),
    ),
  );
}
