/** What somebody sees who opens the link of an invitation: what is known of him, and the meeting. */
import type { ContactKind } from "../contacts/contact.ts";
import type { OwnMeeting } from "./registration.ts";

export type OwnInvitation = {
  ref: string;
  name: string | null;
  organisation: string | null;
  email: string;
  kind: ContactKind;
  language: string;
  declined: boolean;
  /** whether he can answer still */
  isOpen: boolean;
  meeting: OwnMeeting;
};
