/**
 * Links of registrations: one confirms what was asked for and ends by itself; one opens a registration's own page.
 */
import { paths } from "~/paths.ts";
import { createRefLinks, type RefLink } from "../kernel/ref-links.server.ts";

export type RegistrationLink = RefLink;
const leads = { confirm: paths.confirmRegistration, own: paths.registrationLink };
export type RegistrationPurpose = keyof typeof leads;

export const createRegistrationLinks = (secretKey: string | Buffer, origin: string) =>
  createRefLinks("registration", leads, secretKey, origin);
