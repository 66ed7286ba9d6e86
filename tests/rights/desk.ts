/** Who may do what at the desk. */

import { atMailings } from "./mailings.ts";
import {
  act,
  administrator,
  approver,
  assigned,
  came,
  comment,
  coordinator,
  desk,
  digest,
  each,
  inRoom,
  keepers,
  listActs,
  others,
  type Row,
  reason,
  runners,
  sorters,
  staff,
} from "./rows.ts";

export const atDesk: Record<string, Row> = {
  "desk/layout.tsx": { get: staff },
  "desk/today.tsx": { get: staff },
  "desk/not-found.tsx": { get: desk("-----"), post: { "": desk("-----") } },
  "desk/sessions/list.tsx": {
    get: staff,
    post: {
      "": staff,
      others: staff,
      remove: act(desk("--++++"), { factor: "{factor}" }),
      codes: desk("--++++"),
    },
  },
  "desk/sessions/copy-document.ts": { get: staff },
  "desk/sessions/copy-data.ts": { get: staff },
  "desk/restored.ts": { get: desk("-----"), post: { "": keepers } },
  "desk/undo.ts": { get: desk("-----"), post: { "": coordinator } },
  "desk/find.tsx": { get: desk("++++-") },
  "desk/log/list.tsx": { get: administrator },
  "desk/mail/list.tsx": {
    get: coordinator,
    post: {
      retry: act(coordinator, { message: "{message}" }),
      retry_all: coordinator,
      drop: act(coordinator, { message: "{message}", ...reason }),
      hold: act(coordinator, { number: "{published}" }),
      send_now: act(coordinator, { number: "{published}" }),
      not_send: act(coordinator, { number: "{published}", ...reason }),
    },
  },
  "desk/people/list.tsx": {
    get: administrator,
    post: each(["", "rename", "invite", "reset", "grant", "end", "erase", "decideErasure"], administrator),
  },
  "desk/people/copy.ts": {
    post: { "": act(administrator, { person: "koordinator@dome.example", kind: "data" }) },
  },
  "desk/people/bodies.tsx": {
    get: administrator,
    post: { "": administrator, end: act(administrator, { body: "{otherBody}" }) },
  },
  "desk/settings/forum.tsx": { get: administrator, post: each(["", "logo", "fourEyes"], administrator) },
  "desk/settings/retention.tsx": { get: administrator, post: each(["", "preview"], administrator) },
  "desk/settings/texts.tsx": { get: administrator, post: { "": administrator } },

  "desk/consultations/list.tsx": { get: sorters },
  "desk/consultations/new.tsx": { get: coordinator, post: { "": coordinator } },
  "desk/consultations/overview.tsx": {
    of: "consultations",
    get: sorters,
    post: each(["", "announce", "close", "extend", "cancel"], coordinator),
  },
  "desk/consultations/preview.tsx": { of: "consultations", get: sorters },
  "desk/consultations/edit.tsx": { of: "consultations", get: coordinator, post: { "": coordinator } },
  "desk/consultations/timeline.tsx": {
    of: "consultations",
    get: coordinator,
    post: each(["", "add", "change", "remove"], coordinator),
  },
  "desk/consultations/lists.tsx": {
    of: "consultations",
    get: coordinator,
    post: {
      ...each(
        listActs.map((name) => `theme_${name}`),
        coordinator,
      ),
      ...each(
        listActs.map((name) => `disposition_${name}`),
        coordinator,
      ),
      ...each(
        ["add", "change", "end", "move"].map((name) => `material_${name}`),
        coordinator,
      ),
      ...each(["theme_end", "theme_reopen"], { ...act(coordinator, { item: "soek" }), at: "open" }),
      ...each(["disposition_end", "disposition_reopen"], {
        ...act(coordinator, { item: "within" }),
        at: "open",
      }),
      ...each(["partners", "commitments"], coordinator),
    },
  },
  "desk/consultations/outreach.tsx": {
    of: "consultations",
    get: coordinator,
    post: each(["", "remove"], coordinator),
  },
  "desk/consultations/consultees.tsx": {
    of: "consultations",
    get: coordinator,
    post: {
      add: act(coordinator, { names: "Riksarkivet", duty: "must" }),
      ...each(["link", ""], coordinator),
    },
  },
  "desk/consultations/consultee.tsx": {
    of: "consultees",
    get: coordinator,
    post: each(["remove", ""], coordinator),
  },
  "desk/consultations/outcome.tsx": {
    of: "consultations",
    get: sorters,
    post: {
      save: act(coordinator, { version: "0", "text.nn": "Utfallet." }),
      submit: act(coordinator, digest),
      return: act(approver, comment),
      publish: act(approver, digest),
    },
  },

  // of what is for staff only an owner reads what he is asked to; the list of anybody else is empty
  "desk/meetings/list.tsx": { get: staff },
  "desk/meetings/new.tsx": { get: coordinator, post: { "": coordinator } },
  "desk/meetings/overview.tsx": {
    of: "meetings",
    get: { draft: desk("--++-"), internal: desk("+-++-+"), else: desk("--++-+") },
    post: each(["", "announce", "cancel"], coordinator),
  },
  "desk/meetings/edit.tsx": { of: "meetings", get: coordinator, post: each(["", "audience"], coordinator) },
  "desk/meetings/schedule.tsx": { of: "meetings", get: coordinator, post: { "": coordinator } },
  "desk/meetings/agenda.tsx": {
    of: "meetings",
    get: coordinator,
    post: {
      ...each(
        ["add", "change", "end", "move"].map((name) => `agenda_${name}`),
        coordinator,
      ),
      ...each(["question_add", "question_change", "question_end"], coordinator),
    },
  },
  "desk/meetings/groups.tsx": {
    of: "meetings",
    get: inRoom,
    post: each(["group_add", "group_change", "group_end"], runners),
  },
  "desk/meetings/material.tsx": {
    of: "meetings",
    get: coordinator,
    post: each(
      ["add", "change", "end", "move"].map((name) => `material_${name}`),
      coordinator,
    ),
  },
  "desk/meetings/record.tsx": {
    of: "meetings",
    get: coordinator,
    post: {
      ...each(["draft", "head", "check", "reason"], coordinator),
      ...each(
        ["add", "change", "redraft", "end", "move"].map((name) => `section_${name}`),
        coordinator,
      ),
    },
  },
  // of a draft, and none of them has one
  "desk/meetings/record-preview.tsx": { of: "meetings", get: desk("-----") },
  "desk/meetings/record-publish.tsx": { of: "meetings", get: desk("-----"), post: { "": coordinator } },
  "desk/meetings/evaluation.tsx": {
    of: "meetings",
    get: coordinator,
    post: each(["questions", "ask", "save", "publish", "withhold", "show"], coordinator),
  },
  "desk/meetings/copy.tsx": { of: "meetings", get: coordinator, post: { "": coordinator } },
  "desk/numbers/meeting.tsx": { of: "meetings", get: coordinator, post: { "": coordinator } },
  "desk/numbers/over-time.tsx": { get: coordinator },
  "desk/numbers/csv.ts": { get: coordinator },
  ...atMailings,
  "desk/registrations/list.tsx": { of: "meetings", get: coordinator, post: { "": coordinator } },
  "desk/registrations/csv.ts": { of: "meetings", get: coordinator },
  "desk/registrations/door.tsx": { of: "meetings", get: inRoom },
  "desk/registrations/replies.tsx": { of: "meetings", get: coordinator },
  "desk/registrations/needs.tsx": { of: "meetings", get: coordinator, post: { "": coordinator } },
  "desk/registrations/new.tsx": { of: "meetings", get: coordinator, post: { "": coordinator } },
  "desk/registrations/staff.tsx": {
    of: "meetings",
    get: { internal: coordinator, else: desk("-----") },
    post: { "": { cells: coordinator, at: "internal" } },
  },
  "desk/registrations/one.tsx": {
    of: "meetings",
    get: { announced: coordinator, else: desk("-----") },
    post: { "": { cells: coordinator, at: "announced" }, erase: { cells: coordinator, at: "announced" } },
  },

  "desk/room/check-in.tsx": {
    of: "meetings",
    get: inRoom,
    post: each(["", "walk-in", "sits", "before", "undo", "forget"], runners),
  },
  "desk/room/at-door.tsx": {
    of: "meetings",
    get: { announced: runners, else: desk("-----") },
    post: each(["", "sits", "before", "undo", "forget"], runners),
  },
  "desk/room/room.tsx": {
    of: "meetings",
    get: inRoom,
    post: { ...each(["open", "table"], runners), ...each(["take", "leave"], coordinator) },
  },
  "desk/room/close.tsx": { of: "meetings", get: inRoom, post: { "": runners } },
  "desk/room/sheets.tsx": { of: "meetings", get: inRoom },
  "desk/room/events.ts": { of: "meetings", get: inRoom },
  "desk/room/board.tsx": { of: "meetings", get: { draft: desk("-----"), else: runners } },

  "desk/plans/list.tsx": { get: others },
  "desk/plans/new.tsx": { get: keepers, post: { "": keepers } },
  "desk/plans/plan.tsx": { of: "plans", get: others, post: { "": keepers } },
  "desk/plans/commitment.tsx": {
    of: "commitments",
    get: others,
    post: { "": keepers, end: keepers, report: desk("+-+--") },
  },

  "desk/intake/list.tsx": { get: coordinator },
  "desk/intake/new.tsx": { get: coordinator, post: { "": coordinator } },
  "desk/intake/submission.tsx": {
    of: "submissions",
    get: coordinator,
    post: {
      transcribe: act(coordinator, { attachment: "1", text: "Ord.", language: "nn" }),
      ...each(["spam", "renew", "back", "eraseFile"], coordinator),
      nothing: act(coordinator, reason),
      withdraw: act(coordinator, came),
      narrow: act(coordinator, { off: "text", ...came }),
      address: act(coordinator, { email: "ny@dome-post.example" }),
      later: act(coordinator, { kind: "addition", text: "Meir.", language: "nn", ...came }),
      looked: { ...act(coordinator, { point: "{record}.1", text: "2" }), at: "split" },
      settle: act(coordinator, { names: "on" }),
    },
  },
  "desk/intake/split.tsx": {
    of: "submissions",
    get: coordinator,
    post: {
      ...each(
        ["make", "add", "free", "greeting", "signature", "background"],
        act(coordinator, { passages: "1:0-3" }),
      ),
      ...each(["describe", "remove"], act(coordinator, { number: "1" })),
      ...each(["complete", "reopen", "carry", "undo"], coordinator),
    },
  },
  "desk/intake/redact.tsx": {
    of: "submissions",
    get: coordinator,
    post: {
      redact: act(coordinator, { words: "Ord", ground: "private_matter" }),
      unredact: act(coordinator, { at: "x" }),
      redactAgain: coordinator,
    },
  },
  "desk/intake/erase.tsx": {
    of: "submissions",
    get: { erasing: desk("--+++"), else: keepers },
    post: {
      ask: act(keepers, { scope: "words", ground: "unlawful" }),
      approve: { ...act(desk("---++"), digest), at: "erasing" },
      return: { ...act(desk("---++"), comment), at: "erasing" },
    },
  },
  "desk/intake/file.ts": { of: "submissions", get: { received: sorters, else: desk("-----") } },

  "desk/intake/copy.ts": {
    of: "submissions",
    post: { "": act(keepers, { kind: "data", language: "nn" }) },
  },

  "desk/contributions/list.tsx": {
    get: coordinator,
    post: each(
      ["all", "keep", "theme", "assign", "due", "clear", "withhold", "answer", "aside", "move"],
      coordinator,
    ),
  },
  "desk/contributions/csv.ts": { get: coordinator },
  "desk/contributions/clear.tsx": { get: coordinator, post: { "": coordinator } },
  "desk/contributions/several-aside.tsx": {
    get: coordinator,
    post: { "": act(coordinator, { refs: "x", ground: "private_matter", ...reason }) },
  },
  "desk/contributions/several-move.tsx": {
    get: coordinator,
    post: { "": act(coordinator, { refs: "x", to: "always/", ...reason }) },
  },
  "desk/contributions/contribution.tsx": {
    of: "contributions",
    get: sorters,
    post: each(
      ["sort", "assign", "clear", "redact", "redactAgain", "withhold", "ask", "withdraw", "answer"],
      coordinator,
    ),
  },
  "desk/contributions/set-aside.tsx": {
    of: "contributions",
    get: sorters,
    post: {
      ask: act(coordinator, { ground: "private_matter", ...reason }),
      approve: act(approver, digest),
      return: act(approver, comment),
      takeUp: coordinator,
    },
  },
  "desk/contributions/delay.tsx": {
    of: "contributions",
    get: coordinator,
    post: { "": act(coordinator, { kind: "extended", dueOn: "2026-12-01", ...reason }) },
  },
  "desk/contributions/move.tsx": {
    of: "contributions",
    get: coordinator,
    post: { "": act(coordinator, { to: "always/", ...reason }) },
  },

  "desk/assess/list.tsx": { get: desk("++---") },
  "desk/assess/contribution.tsx": {
    of: "contributions",
    get: assigned,
    post: {
      advise: act(assigned, { seen: "0", advice: "Gjer det.", disposition: "within" }),
      notOurs: act(assigned, { seen: "0", why: "Ikkje vårt." }),
      takeBack: act(assigned, { seen: "0" }),
    },
  },

  "desk/responses/list.tsx": { get: sorters },
  "desk/responses/response.tsx": {
    of: "responses",
    get: sorters,
    post: each(["save", "send", "send_told", "add", "remove", "discard", "give_up"], coordinator),
  },
  "desk/responses/cover.tsx": {
    of: "responses",
    get: { published: coordinator, correcting: coordinator, retracted: coordinator, else: desk("-----") },
    post: {
      redact: { ...act(coordinator, { words: "Arkivet", ground: "private_matter" }), at: "published" },
      keep: { cells: coordinator, at: "published" },
      lift: { ...act(coordinator, { at: "x" }), at: "published" },
      again: { ...act(coordinator, { at: "x" }), at: "published" },
    },
  },
  "desk/responses/review.tsx": {
    of: "responses",
    get: { discarded: desk("-----"), else: sorters },
    post: {
      approve: act(approver, digest),
      return: act(approver, comment),
      publish: approver,
      correct: act(coordinator, { kind: "substantive" }),
      ask_retraction: act(coordinator, reason),
      refuse_retraction: sorters,
      retract: act(approver, reason),
    },
  },
};
