import type { ReactNode } from "react";
import type { Role } from "~/domain/kernel/actor.ts";
import type { Language } from "~/i18n/languages.ts";
import { languageNames } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeskPage } from "../desk-page.tsx";
import type { KeyHint } from "../keys.tsx";
import type { LinkItem } from "../links.ts";
import { languageLinks } from "../public-shell.tsx";
import { useRootData } from "../root-data.ts";
import type { RouteHandle } from "../route-handle.ts";
import { Did, type LastStep } from "./did.tsx";
import { KeySwitch } from "./key-switch.tsx";

export type DeskFrameData = {
  name: string;
  roles: Role[];
  counts: { intake: number; assess: number; drafts: number; toApprove: number; mail: number };
  /** there are meetings for him: he reads them all, or is asked to one for staff only */
  meets: boolean;
  /** no mail server is set up */
  mailToFiles: boolean;
  /** what undo would take back, on the pages where such steps are taken */
  lastStep: LastStep | null;
};

type Props = { data: DeskFrameData; undo?: RouteHandle["undo"]; keys?: KeyHint[]; children: ReactNode };

/** The desk's frame filled with who one is: rooms by role, what waits in each, the last act. */
export function DeskFrame({ data, undo, keys, children }: Props) {
  const i18n = useI18n();
  const root = useRootData();
  const here = root.address.split("?")[0] ?? "";
  const { lastStep } = data;
  const near = lastStep && isNear(lastStep, undo) ? lastStep : null;
  const forum = root.forum && pick(root.forum.name, i18n.language, root.forum.mainLanguage as Language).text;
  return (
    <DeskPage
      bar={{
        name: forum ?? "Gensvar",
        homeHref: paths.desk.today(),
        nav: roomsOf(data, i18n).map((item) => ({ ...item, current: isHere(item.href, here) })),
        navLabel: i18n.t("desk.nav.label"),
        find: mayFind(data) ? findBox(root.address, i18n) : undefined,
        person: {
          name: data.name,
          links: [
            { href: paths.desk.sessions(), text: i18n.t("desk.me.sessions") },
            { href: paths.home(), text: i18n.t("desk.me.public") },
            ...(root.demo ? [{ href: paths.demo(), text: i18n.t("desk.me.demo") }] : []),
            ...languageLinks(root.address)
              .filter((link) => link.language !== i18n.language)
              .map(({ language, href }) => ({ href, text: languageNames[language], lang: language })),
          ],
          signOutAction: paths.signOut(),
        },
      }}
      notice={data.mailToFiles ? i18n.t("desk.notice.mailToFiles") : undefined}
      did={<Did address={root.address} lastStep={near} />}
      undo={
        near ? { action: paths.desk.undo(), values: { back: root.address, step: near.number } } : undefined
      }
      keys={keys}
      note={root.forum?.exampleNote ? i18n.t("common.chrome.example") : undefined}
      foot={<KeySwitch />}
    >
      {children}
    </DeskPage>
  );
}

/** The bench takes any step back, and names where; another page its own kinds, of what it shows. */
const isNear = ({ kind, elsewhere }: LastStep, undo: RouteHandle["undo"]) =>
  undo === true || (undo?.includes(kind) && elsewhere === null);

const mayFind = ({ roles }: DeskFrameData) =>
  roles.some((role) => role !== "administrator" && role !== "facilitator");

/** The box in the bar, with what was asked for where that is the page. */
function findBox(address: string, { t }: I18n) {
  const [path, query] = address.split("?");
  const asked = path === paths.desk.find() ? new URLSearchParams(query).get("q") : null;
  return {
    action: paths.desk.find(),
    name: "q",
    label: t("find.label"),
    placeholder: t("find.placeholder"),
    value: asked ?? undefined,
  };
}

const isHere = (href: string, here: string) =>
  href === paths.desk.today() ? here === href : here === href || here.startsWith(`${href}/`);

/** The rooms that somebody works in, in the order of the loop. */
export function roomsOf({ roles, counts, meets }: DeskFrameData, { t }: I18n): LinkItem[] {
  const has = (...wanted: Role[]) => wanted.some((role) => roles.includes(role));
  const coordinates = has("coordinator");
  const rooms: (LinkItem | false)[] = [
    { href: paths.desk.today(), text: t("desk.title") },
    coordinates && { href: paths.desk.intake(), text: t("desk.nav.intake"), count: counts.intake },
    coordinates && { href: paths.desk.contributions(), text: t("desk.nav.contributions") },
    has("owner") && { href: paths.desk.assess(), text: t("desk.nav.assess"), count: counts.assess },
    has("coordinator", "approver") && {
      href: paths.desk.responses(),
      text: coordinates ? t("desk.nav.responses") : t("desk.nav.toApprove"),
      count: (coordinates ? counts.drafts : 0) + (has("approver") ? counts.toApprove : 0),
    },
    has("coordinator", "approver") && { href: paths.desk.consultations(), text: t("desk.nav.consultations") },
    meets && { href: paths.desk.meetings(), text: t("desk.nav.meetings") },
    has("coordinator", "owner") && {
      href: paths.desk.plans(),
      text: coordinates ? t("desk.nav.plans") : t("desk.nav.commitments"),
    },
    coordinates && { href: paths.desk.mail(), text: t("desk.nav.mail"), count: counts.mail },
    has("coordinator", "administrator") && {
      href: has("administrator") ? paths.desk.people() : paths.desk.contacts(),
      text: t("desk.nav.people"),
    },
    has("administrator") && { href: paths.desk.settings(), text: t("desk.nav.settings") },
    has("administrator") && { href: paths.desk.log(), text: t("desk.nav.log") },
  ];
  return rooms.filter((room): room is LinkItem => room !== false);
}
