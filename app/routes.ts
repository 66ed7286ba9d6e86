/**
 * The URL table: the table of contents of the product, grouped by who it is for.
 * What is public by address, what needs a link, what needs a role: the guard stands in each route's `handle`.
 */
import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

export default [
  // what anyone sees
  layout("routes/public/layout.tsx", [
    index("routes/public/home.tsx"),
    route("consultations", "routes/public/consultations.tsx"),
    route("consultations/:slug", "routes/public/consultation.tsx"),
    route("consultations/:slug/contributions", "routes/public/contributions.tsx"),
    route("consultations/:slug/responses", "routes/public/responses.tsx"),
    route("meetings", "routes/public/meetings.tsx"),
    route("meetings/:slug", "routes/public/meeting.tsx"),
    route("contributions/:ref", "routes/public/contribution.tsx"),
    route("responses/:number", "routes/public/response.tsx"),
    route("commitments", "routes/public/commitments.tsx"),
    route("commitments/:slug", "routes/public/commitment.tsx"),
    route("search", "routes/public/search.tsx"),
    route("about", "routes/public/about.tsx"),
    route("privacy", "routes/public/privacy.tsx"),
    route("accessibility", "routes/public/accessibility.tsx"),
    // what anyone may do
    route("consultations/:slug/submit", "routes/public/submit.tsx"),
    route("track", "routes/track/find.tsx"),
    route("invitation-list", "routes/public/invitation-list.tsx"),
    // a contributor's own pages, by link
    route("track/:ref", "routes/track/submission.tsx"),
    route("track/:ref/receipt", "routes/track/receipt.tsx"),
    route("track/:ref/withdraw", "routes/track/withdraw.tsx"),
    route("track/:ref/withdrawn", "routes/track/withdrawn.tsx"),
    route("track/:ref/add", "routes/track/later.tsx"),
    route("track/:ref/choices", "routes/track/choices.tsx"),
    route("track/:ref/address", "routes/track/address.tsx"),
    route("track/:ref/new-link", "routes/track/new-link.tsx"),
    route("confirm/:token", "routes/track/confirm.tsx"),
    route("link/:token", "routes/track/link.tsx"),
    // one's own place on the invitation list, by link
    route("invitation-list/confirm/:token", "routes/invitation/confirm.tsx"),
    route("invitation-list/link/:token", "routes/invitation/link.tsx"),
    route("invitation-list/own", "routes/invitation/own.tsx"),
    route("invitation-list/leave/:token", "routes/invitation/leave.tsx"),
  ]),
  route("invitation-list/own/copy.json", "routes/invitation/own-data.ts"),
  route("meetings/:slug/calendar.ics", "routes/machine/calendar.ts"),
  route("track/:ref/receipt.txt", "routes/track/receipt-text.ts"),
  route("track/:ref/copy.html", "routes/track/copy-document.ts"),
  route("track/:ref/copy.json", "routes/track/copy-data.ts"),

  // getting in
  layout("routes/sign-in/layout.tsx", [
    route("setup/:token", "routes/sign-in/setup.tsx"),
    route("sign-in", "routes/sign-in/address.tsx"),
    route("sign-in/code", "routes/sign-in/code.tsx"),
    route("sign-in/second", "routes/sign-in/second.tsx"),
    route("sign-in/set-up", "routes/sign-in/set-up-second.tsx"),
    route("demo", "routes/sign-in/demo.tsx"),
  ]),
  route("sign-out", "routes/sign-in/sign-out.ts"),

  // staff, one folder a job
  route("desk", "routes/desk/layout.tsx", [
    index("routes/desk/today.tsx"),
    ...prefix("consultations", [
      index("routes/desk/consultations/list.tsx"),
      route("new", "routes/desk/consultations/new.tsx"),
      route(":slug", "routes/desk/consultations/overview.tsx"),
      route(":slug/edit", "routes/desk/consultations/edit.tsx"),
      route(":slug/timeline", "routes/desk/consultations/timeline.tsx"),
      route(":slug/lists", "routes/desk/consultations/lists.tsx"),
      route(":slug/preview", "routes/desk/consultations/preview.tsx"),
      route(":slug/outcome", "routes/desk/consultations/outcome.tsx"),
    ]),
    ...prefix("meetings", [
      index("routes/desk/meetings/list.tsx"),
      route("new", "routes/desk/meetings/new.tsx"),
      route(":slug", "routes/desk/meetings/overview.tsx"),
      route(":slug/edit", "routes/desk/meetings/edit.tsx"),
      route(":slug/schedule", "routes/desk/meetings/schedule.tsx"),
      route(":slug/agenda", "routes/desk/meetings/agenda.tsx"),
      route(":slug/groups", "routes/desk/meetings/groups.tsx"),
      route(":slug/material", "routes/desk/meetings/material.tsx"),
      route(":slug/copy", "routes/desk/meetings/copy.tsx"),
    ]),
    ...prefix("plans", [
      index("routes/desk/plans/list.tsx"),
      route("new", "routes/desk/plans/new.tsx"),
      route(":slug", "routes/desk/plans/plan.tsx"),
      route("commitments/:slug", "routes/desk/plans/commitment.tsx"),
    ]),
    ...prefix("intake", [
      index("routes/desk/intake/list.tsx"),
      route("new", "routes/desk/intake/new.tsx"),
      route(":ref", "routes/desk/intake/submission.tsx"),
      route(":ref/split", "routes/desk/intake/split.tsx"),
      route(":ref/redact", "routes/desk/intake/redact.tsx"),
      route(":ref/erase", "routes/desk/intake/erase.tsx"),
      route(":ref/files/:number", "routes/desk/intake/file.ts"),
      route(":ref/copy", "routes/desk/intake/copy.ts"),
    ]),
    ...prefix("contributions", [
      index("routes/desk/contributions/list.tsx"),
      route("csv", "routes/desk/contributions/csv.ts"),
      route("clear", "routes/desk/contributions/clear.tsx"),
      route("set-aside", "routes/desk/contributions/several-aside.tsx"),
      route("move", "routes/desk/contributions/several-move.tsx"),
      route(":ref", "routes/desk/contributions/contribution.tsx"),
      route(":ref/set-aside", "routes/desk/contributions/set-aside.tsx"),
      route(":ref/delay", "routes/desk/contributions/delay.tsx"),
      route(":ref/move", "routes/desk/contributions/move.tsx"),
    ]),
    ...prefix("assess", [
      index("routes/desk/assess/list.tsx"),
      route(":ref", "routes/desk/assess/contribution.tsx"),
    ]),
    ...prefix("responses", [
      index("routes/desk/responses/list.tsx"),
      route(":number", "routes/desk/responses/response.tsx"),
      route(":number/review", "routes/desk/responses/review.tsx"),
      route(":number/cover", "routes/desk/responses/cover.tsx"),
    ]),
    route("find", "routes/desk/find.tsx"),
    route("mail", "routes/desk/mail/list.tsx"),
    ...prefix("people", [
      index("routes/desk/people/list.tsx"),
      route("invitation-list", "routes/desk/contacts/list.tsx"),
      route("invitation-list/new", "routes/desk/contacts/new.tsx"),
      route("invitation-list/themes", "routes/desk/contacts/interests.tsx"),
      route("invitation-list/import", "routes/desk/contacts/import.tsx"),
      route("invitation-list/import/:ref", "routes/desk/contacts/import-rows.tsx"),
      route("invitation-list/csv", "routes/desk/contacts/csv.ts"),
      route("invitation-list/:ref", "routes/desk/contacts/contact.tsx"),
      route("bodies", "routes/desk/people/bodies.tsx"),
      route("copy", "routes/desk/people/copy.ts"),
    ]),
    ...prefix("settings", [
      index("routes/desk/settings/forum.tsx"),
      route("retention", "routes/desk/settings/retention.tsx"),
      route("texts/:key", "routes/desk/settings/texts.tsx"),
    ]),
    route("log", "routes/desk/log/list.tsx"),
    ...prefix("sessions", [
      index("routes/desk/sessions/list.tsx"),
      route("copy.html", "routes/desk/sessions/copy-document.ts"),
      route("copy.json", "routes/desk/sessions/copy-data.ts"),
    ]),
    route("undo", "routes/desk/undo.ts"),
    route("restored", "routes/desk/restored.ts"),
    route("*", "routes/desk/not-found.tsx"),
  ]),

  // machines
  route("logo/:digest", "routes/machine/logo.ts"),
  route("theme.css", "routes/machine/theme.ts"),
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
