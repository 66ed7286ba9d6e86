/** What the pages of a contributor's decisions have in common: where they hang, and that robots stay away. */
import type { MetaDescriptor } from "@remix-run/node";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";

export const noindex: MetaDescriptor = { name: "robots", content: "noindex" };

/** Under the submission's own page. */
export const ownCrumbs = ({ t }: I18n, submission: string, here: { href: string; text: string }) => [
  { href: paths.track(), text: t("track.find.title") },
  { href: paths.tracked(submission), text: submission },
  here,
];
