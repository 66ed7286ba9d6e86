/** Where the links in mail lead, and in the entry that one takes into one's calendar. */
import { createContactLinks } from "~/domain/contacts/links.server.ts";
import { createInvitationLinks } from "~/domain/mailings/links.server.ts";
import { createRegistrationLinks } from "~/domain/meetings/links.server.ts";
import { createReplyAddresses } from "~/domain/meetings/reply-address.server.ts";
import type { Addresses } from "~/domain/notifications/facts.server.ts";
import { createLinks } from "~/domain/own/links.server.ts";
import { paths } from "~/paths.ts";
import type { Config } from "./env.ts";

/** Always at the configured origin. */
export function mailAddresses({
  secretKey,
  origin,
  mailReplies,
}: Pick<Config, "secretKey" | "origin" | "mailReplies">): Addresses {
  const links = createLinks(secretKey, origin);
  const contactLinks = createContactLinks(secretKey, origin);
  const replies = mailReplies ? createReplyAddresses(secretKey, mailReplies) : null;
  const invitationLinks = createInvitationLinks(secretKey, origin);
  const registrationLinks = createRegistrationLinks(secretKey, origin);
  return {
    contact: (purpose, link) => contactLinks.url(purpose, link),
    registration: (purpose, link) => registrationLinks.url(purpose, link),
    submission: (ref, linkVersion) => links.submissionUrl(ref, linkVersion),
    confirmation: (confirmation) => links.confirmationUrl(confirmation),
    invitation: (link) => invitationLinks.url("own", link),
    calendarReplies: (link) => replies?.of(link) ?? null,
    meeting: (slug) => origin + paths.meeting(slug),
    submit: (slug) => origin + paths.submit(slug),
    deskMeeting: (slug) => origin + paths.desk.meeting(slug),
    atDoor: (slug, ref) => origin + paths.desk.atDoor(slug, ref),
    record: (slug) => origin + paths.record(slug),
    assessList: () => origin + paths.desk.assess(),
    assess: (ref) => origin + paths.desk.assessOne(ref),
    response: (number) => origin + paths.desk.response(number),
    review: (number) => origin + paths.desk.review(number),
    outcome: (consultation) => origin + paths.desk.consultationOutcome(consultation),
    contribution: (ref) => origin + paths.desk.contribution(ref),
    today: () => origin + paths.desk.today(),
    setAside: (ref) => origin + paths.desk.setAside(ref),
    signIn: () => origin + paths.signIn(),
  };
}
