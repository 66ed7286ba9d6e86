import { useEffect, useState } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useDrawn } from "../use-drawn.ts";
import { listenToKeys } from "./keys.ts";

const remembered = "gs-keys";

/** Binds the page's keys where it has scripts, and lets people switch the single letters off (WCAG 2.1.4). */
export function KeySwitch() {
  const { t } = useI18n();
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(localStorage.getItem(remembered) !== "off"), []);
  useDrawn(() => (on ? listenToKeys(document) : undefined), [on]);
  if (on === null) return null;
  const change = () => {
    localStorage.setItem(remembered, on ? "off" : "on");
    setOn(!on);
  };
  return (
    <button type="button" className="linkish" aria-pressed={on} onClick={change}>
      {on ? t("desk.keys.off") : t("desk.keys.on")}
    </button>
  );
}
