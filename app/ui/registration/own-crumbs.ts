import type { OwnRegistration } from "~/domain/own/registration.ts";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";

/** Under one's own page; its meeting is led to by that page. */
export const ownCrumbs = (
  { t }: I18n,
  { ref }: Pick<OwnRegistration, "ref">,
  here: { href: string; text: string },
) => [{ href: paths.registration(ref), text: t("registration.own.title") }, here];
