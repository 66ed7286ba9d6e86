import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";

/** A forum without a consultation: what to do first, on one thread, by what one's roles allow. */
export function FirstSteps({ coordinates, administers }: { coordinates: boolean; administers: boolean }) {
  const { t } = useI18n();
  const make = coordinates ? (
    <Rich
      k="desk.first.make"
      with={{ link: <a href={paths.desk.newConsultation()}>{t("consultationDesk.list.new")}</a> }}
    />
  ) : (
    t("desk.first.madeByOthers")
  );
  const invite = administers ? (
    <Rich
      k="desk.first.invite"
      with={{ link: <a href={paths.desk.people()}>{t("desk.first.inviteLink")}</a> }}
    />
  ) : (
    t("desk.first.invitedByOthers")
  );
  const steps: [string, ReactNode][] = [
    [t("desk.first.makeTitle"), make],
    [t("desk.first.inviteTitle"), invite],
  ];
  if (administers)
    steps.push([
      t("desk.first.settingsTitle"),
      <Rich
        key="settings"
        k="desk.first.settings"
        with={{ link: <a href={paths.desk.settings()}>{t("desk.first.settingsLink")}</a> }}
      />,
    ]);
  return (
    <section className="empty" aria-label={t("desk.first.title")}>
      {steps.map(([title, body], at) => (
        <div
          key={title}
          className={`hang ${at === 0 ? "now" : "next"} ${at === steps.length - 1 ? "end" : ""}`}
        >
          <h2 className="h3">{title}</h2>
          <p className="m">{body}</p>
        </div>
      ))}
    </section>
  );
}
