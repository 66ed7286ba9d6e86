/** The frame of the door: sign-in, set-up, the demo's list of people. Set-up adds one small script that it works without. */
import { Outlet } from "@remix-run/react";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import deskCss from "~/styles/desk.css?url";
import { PlainPage } from "~/ui/plain-page.tsx";
import { languageLinks } from "~/ui/public-shell.tsx";
import { useRootData } from "~/ui/root-data.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export const links = () => [{ rel: "stylesheet", href: deskCss }];

export default function DoorLayout() {
  const { t, language } = useI18n();
  const { forum, address } = useRootData();
  const name = forum && pick(forum.name, language, forum.mainLanguage as Language).text;
  return (
    <PlainPage
      name="Gensvar"
      context={name ?? t("setup.firstStart")}
      languages={languageLinks(address)}
      narrow={false}
      note={forum?.exampleNote ? t("common.chrome.example") : undefined}
    >
      <Outlet />
    </PlainPage>
  );
}
