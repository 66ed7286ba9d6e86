import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";

type Props = { frame: MeetingFrame; last: { number: number; same: boolean } | null };

/** The way to publishing, at the end of what is written; what it will do is said before it is done. */
export function PublishPart({ frame, last }: Props) {
  const { t } = useI18n();
  if (frame.audience === "internal") return <p className="m">{t("recordDesk.publish.internal")}</p>;
  return (
    <section className="form-narrow block" aria-labelledby="publish">
      <h2 id="publish">{t("recordDesk.publish.title")}</h2>
      <p>
        {last?.same
          ? t("recordDesk.publish.asPublished", { version: String(last.number + 1) })
          : t("recordDesk.publish.lede")}
      </p>
      {last?.same ? null : (
        <p className="actions">
          <a className="btn" href={paths.desk.publishRecord(frame.slug)}>
            {t("recordDesk.publish.goOn")}
          </a>
        </p>
      )}
    </section>
  );
}
