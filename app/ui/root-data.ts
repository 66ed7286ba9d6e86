import { useRouteLoaderData } from "@remix-run/react";
import type { ForumFace } from "~/domain/published/published.ts";
import type { Language } from "~/i18n/languages.ts";

/** What the root loader gives to every page. */
export type RootData = {
  language: Language;
  /** null before the forum is set up */
  forum: ForumFace | null;
  demo: boolean;
  /** path and query of the page, without `lang` */
  address: string;
  origin: string;
  requestId: string;
  /** a mail server is set up; else no page may claim that mail is sent */
  sendsMail: boolean;
  /** of an example forum that sends none: the folder in which its mail is to be read */
  mailFolder: string | null;
};

/** Whether what is mailed can be read: it is sent, or lies in a folder that the page names. */
export function useIsMailRead(): boolean {
  const { sendsMail, mailFolder } = useRootData();
  return sendsMail || mailFolder !== null;
}

/** The root loader's data; there on every page that did not fail at the root. */
export function useRootData(): RootData {
  const data = useRouteLoaderData<RootData>("root");
  if (!data) throw new Error("the root loader has no data here");
  return data;
}
