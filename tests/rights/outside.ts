/** Who may do what outside the desk: what anyone sees, a contributor's own, getting in. */
import { act, byLink, consultation, each, everyone, input, meeting, nobody, type Row } from "./rows.ts";

const registering = {
  ...{ name: "Ny", email: "ny@dome-post.example", kind: "media", language: "nn" },
  ...{ attendAs: "room", group: "" },
};

const tableActs = [
  ...[
    "add",
    "reword",
    "undo",
    "object",
    "take_back",
    "settle",
    "take_up",
    "move_on",
    "read_back",
    "write_on",
    "confirm",
    "close",
    "leave",
  ],
];

export const outside: Record<string, Row> = {
  // what anyone sees
  "root.tsx": { get: everyone },
  "public/layout.tsx": {},
  "public/home.tsx": { get: everyone },
  "public/consultations.tsx": { get: everyone },
  "public/consultation.tsx": { of: "consultations", get: consultation },
  "public/contributions.tsx": { of: "consultations", get: consultation },
  "public/consultees.tsx": { of: "consultations", get: consultation },
  "machine/consultees.ts": { of: "consultations", get: consultation },
  "public/responses.tsx": { of: "consultations", get: consultation },
  "public/submit.tsx": { of: "consultations", get: consultation, post: { "": act(consultation, input) } },
  "public/contribution.tsx": {
    of: "contributions",
    get: { on_bench: nobody, spam: nobody, else: everyone },
  },
  "public/response.tsx": {
    of: "responses",
    get: { published: everyone, correcting: everyone, retracted: everyone, else: nobody },
  },
  "public/meetings.tsx": { get: everyone },
  "public/meeting.tsx": { of: "meetings", get: meeting },
  "machine/calendar.ts": { of: "meetings", get: meeting },
  // none of them has a record
  "public/record.tsx": { of: "meetings", get: nobody },
  "machine/record.ts": { of: "meetings", get: nobody },
  "public/commitments.tsx": { get: everyone },
  "public/commitment.tsx": { of: "commitments", get: everyone },
  "public/search.tsx": { get: everyone },
  "public/about.tsx": { get: everyone },
  "public/privacy.tsx": { get: everyone },
  "public/accessibility.tsx": { get: everyone },
  "public/not-found.tsx": { get: nobody, post: { "": nobody } },
  "machine/logo.ts": { of: "logos", get: { current: everyone, former: nobody } },
  "machine/theme.ts": { get: everyone },

  // a contributor's own, by link
  "track/find.tsx": { get: everyone, post: { "": everyone, forget: everyone } },
  "track/submission.tsx": {
    of: "submissions",
    get: byLink,
    post: { stop: byLink, resume: byLink, answer: act(byLink, { point: "", answer: "" }) },
  },
  "track/receipt.tsx": { of: "submissions", get: byLink },
  "track/receipt-text.ts": { of: "submissions", get: byLink },
  "track/copy-document.ts": { of: "submissions", get: byLink },
  "track/copy-data.ts": { of: "submissions", get: byLink },
  "track/withdraw.tsx": {
    of: "submissions",
    get: { withdrawn: nobody, else: byLink },
    post: { withdraw: byLink },
  },
  "track/withdrawn.tsx": { of: "submissions", get: byLink },
  "track/later.tsx": { of: "submissions", get: { withdrawn: nobody, else: byLink }, post: { "": byLink } },
  "track/choices.tsx": { of: "submissions", get: byLink, post: { "": byLink } },
  "track/address.tsx": { of: "submissions", get: byLink, post: { "": byLink } },
  "track/new-link.tsx": { of: "submissions", get: byLink, post: { "": byLink } },
  "track/link.tsx": { of: "links", get: { current: everyone, renewed: nobody, forged: nobody } },
  "track/confirm.tsx": {
    of: "confirmations",
    get: { withdrawal: everyone, else: nobody },
    post: {
      "": { forged: nobody, private_link: nobody, else: everyone },
      stop: { forged: nobody, private_link: nobody, else: everyone },
    },
  },

  // the invitation list: anyone signs up; the rest by signed addresses, or by a cookie that nobody here holds
  "public/invitation-list.tsx": {
    get: everyone,
    post: { "": act(everyone, { email: "ny@dome-post.example", name: "Ny", kind: "media", language: "nn" }) },
  },
  "invitation/confirm.tsx": {
    of: "signUps",
    get: { current: everyone, forged: nobody },
    post: {
      confirm: act({ current: everyone, forged: nobody }, { version: "1" }),
      refuse: { current: everyone, forged: nobody },
    },
  },
  "invitation/link.tsx": { of: "contactLinks", get: { current: everyone, forged: nobody } },
  "invitation/leave.tsx": {
    of: "leaveLinks",
    get: { current: everyone, forged: nobody },
    post: { "": { current: everyone, forged: nobody } },
  },
  "invitation/own.tsx": { get: nobody, post: each(["", "leave", "erase"], nobody) },
  "invitation/own-data.ts": { get: nobody },

  // registering for a meeting: anyone asks; the rest by signed addresses, or by a cookie that nobody here holds
  "public/register.tsx": {
    of: "meetings",
    get: meeting,
    post: { "": act({ ...meeting, cancelled: nobody }, registering) },
  },
  "registration/lost.tsx": { get: everyone, post: { "": act(everyone, { email: registering.email }) } },
  "registration/confirm.tsx": {
    of: "registrationAsks",
    get: { current: everyone, forged: nobody },
    post: {
      confirm: act({ current: everyone, forged: nobody }, { version: "1" }),
      refuse: { current: everyone, forged: nobody },
    },
  },
  "registration/link.tsx": { of: "registrationLinks", get: { current: everyone, forged: nobody } },
  "registration/own.tsx": { of: "registrations", get: nobody, post: { erase: nobody } },
  "registration/calendar.ts": { of: "registrations", get: nobody },
  "registration/copy-data.ts": { of: "registrations", get: nobody },
  "registration/change.tsx": { of: "registrations", get: nobody, post: { "": nobody } },
  "registration/give-up.tsx": { of: "registrations", get: nobody, post: { "": nobody } },
  "registration/evaluation.tsx": { of: "registrations", get: nobody, post: { "": nobody } },
  "registration/new-link.tsx": { of: "registrations", get: nobody, post: { "": nobody } },
  "registration/pass-on.tsx": { of: "registrations", get: nobody, post: { "": nobody } },

  // an invitation: by a signed address, then by a cookie that nobody here holds
  "invited/link.tsx": { of: "invitationLinks", get: { current: everyone, forged: nobody } },
  "invited/answer.tsx": { of: "invitations", get: nobody, post: each(["", "decline", "mail"], nobody) },
  "invited/pass-on.tsx": { of: "invitations", get: nobody, post: { "": nobody } },

  // a table in the room: whoever has its code; its page takes the key of a device, and nobody here holds one
  "live/join.tsx": { get: everyone, post: { "": everyone } },
  "live/code.tsx": { get: everyone, post: { "": everyone } },
  "live/table.tsx": { get: nobody, post: each(tableActs, nobody) },
  "live/act.ts": { get: nobody, post: each(tableActs, nobody) },
  // nothing to follow (204) where a browser sits nowhere
  "live/events.ts": { get: everyone },
  "live/said.tsx": { get: nobody },
  "live/rows.ts": { get: nobody },
  "live/queue.ts": { get: nobody, post: { "": nobody } },
  "live/worker.ts": { get: everyone },

  // getting in
  "sign-in/layout.tsx": {},
  "sign-in/address.tsx": { get: everyone, post: { "": everyone } },
  "sign-in/code.tsx": { get: everyone, post: { "": everyone } },
  "sign-in/second.tsx": { get: "sss-+++++++", post: { "": "sss-+++++++" } },
  "sign-in/set-up-second.tsx": { get: "sss-2++++++", post: { "": "sss-2++++++" } },
  "sign-in/setup.tsx": { get: nobody, post: { "": nobody } },
  "sign-in/demo.tsx": { get: nobody, post: { "": nobody } },
  "sign-in/sign-out.ts": { get: nobody, post: { "": everyone } },
};
