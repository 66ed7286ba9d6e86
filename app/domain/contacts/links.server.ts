/**
 * Links of the invitation list: one confirms a sign-up and ends by itself; one opens a contact's own page; one takes him off the
 * list and does nothing else, since mail programs and their servers call it.
 */
import { paths } from "~/paths.ts";
import { createRefLinks, type RefLink } from "../kernel/ref-links.server.ts";
import { signUpDays } from "./contact.ts";

export type ContactLink = RefLink;
const leads = { sign_up: paths.confirmSignUp, own: paths.listLink, leave: paths.leaveList };
export type ContactPurpose = keyof typeof leads;
export type ContactLinks = ReturnType<typeof createContactLinks>;

/** The instant at which a sign-up's link ends. */
export const signUpEnd = (askedAt: string) =>
  new Date(Date.parse(askedAt) + signUpDays * 86_400_000).toISOString();

export const createContactLinks = (secretKey: string | Buffer, origin: string) =>
  createRefLinks("contact", leads, secretKey, origin);
