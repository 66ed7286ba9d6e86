/** Pages that no reader comes to by links, and the test that holds each to axe. */

/** Of the URL table: each is looked at in by-link.spec.ts, which fails where it leaves one out. */
export const lookedAtByLink = [
  // the invitation list
  "/invitation-list/confirm/:token",
  "/invitation-list/own",
  "/invitation-list/leave/:token",
  "/invitation-list/link/:token",
  // an invitation, and a registration
  "/invitation/:ref",
  "/invitation/:ref/pass-on",
  "/invitation/link/:token",
  "/registration/confirm/:token",
  "/registration/:ref",
  "/registration/:ref/change",
  "/registration/:ref/give-up",
  "/registration/:ref/new-link",
  "/registration/:ref/pass-on",
  "/registration/:ref/evaluation",
  "/registration/link/:token",
  // a table in the room
  "/live",
  "/live/:code",
  "/live/table",
  "/said/:token",
  // one's own submission
  "/track/:ref",
  "/track/:ref/receipt",
  "/track/:ref/withdraw",
  "/track/:ref/withdrawn",
  "/track/:ref/add",
  "/track/:ref/choices",
  "/track/:ref/address",
  "/track/:ref/new-link",
  "/link/:token",
  "/confirm/:token",
  // what a form or another state of the example leads to
  "/demo",
  "/consultations/:slug/consultees",
  "/desk/find",
  "/desk/consultees/:ref",
  "/desk/people/invitation-list/segments/:ref",
  "/desk/people/invitation-list/import/:ref",
  "/desk/meetings/:slug/mailings/:number",
  "/desk/meetings/:slug/mailings/:number/edit",
  "/desk/meetings/:slug/mailings/:number/preview",
  "/desk/meetings/:slug/check-in/:ref",
  "/desk/meetings/:slug/board",
  "/desk/meetings/:slug/registrations/staff",
  "/desk/meetings/:slug/room/close",
  "/desk/meetings/:slug/record/publish",
] as const;

/** By pattern, with the file. */
export const lookedAtElsewhere: Record<string, string> = {
  "/setup/:token": "accessible.spec.ts",
  "/sign-in/code": "accessible.spec.ts",
  "/sign-in/second": "../journeys/second-factor.spec.ts",
  "/sign-in/set-up": "../journeys/second-factor.spec.ts",
  "/*": "../journeys/refusals.spec.ts",
  "/desk/*": "by-link.spec.ts",
};
