/** Links of invitations: each opens the page of one invitation; it holds as long as the contact's own links do. */
import { paths } from "~/paths.ts";
import { createRefLinks, type RefLink } from "../kernel/ref-links.server.ts";

export type InvitationLink = RefLink;
const leads = { own: paths.invitationLink };
export type InvitationPurpose = keyof typeof leads;

export const createInvitationLinks = (secretKey: string | Buffer, origin: string) =>
  createRefLinks("invitation", leads, secretKey, origin);
