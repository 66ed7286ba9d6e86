import type { ConsultationPhase } from "~/domain/published/phase.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Note } from "../note.tsx";
import { Row } from "../row.tsx";
import { useHostText } from "./host-text.tsx";

/** Another consultation that takes input now. */
export type OpenElsewhere = Pick<
  PublishedConsultation,
  "slug" | "title" | "mainLanguage" | "closesOn" | "standing"
>;

type Props = {
  consultation: PublishedConsultation;
  phase: ConsultationPhase;
  elsewhere?: readonly OpenElsewhere[];
};

/** How to take part: until when, what happens to late input, and the one button. */
export function ConsultationTake({ consultation, phase, elsewhere = [] }: Props) {
  const { t, date } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { opensOn, closesOn, closedOn, cancelledOn, cancelReason, latePolicy, slug } = consultation;
  const open = phase === "open" || phase === "standing";
  const late = phase === "assessing" || phase === "responding" || phase === "answered";
  return (
    <Row label={t("consultations.one.take")} heading>
      {phase === "announced" && opensOn ? (
        <p>{t("consultations.one.takeLater", { date: date(opensOn) })}</p>
      ) : null}
      {phase === "open" && closesOn ? (
        <p>{t("consultations.one.takeOpen", { date: date(closesOn) })}</p>
      ) : null}
      {phase === "standing" ? <p>{t("consultations.one.takeStanding")}</p> : null}
      {late && closesOn ? (
        <Note tone="warn" title={t("consultations.one.takeOver", { date: date(closesOn) })}>
          {host.span(latePolicy)}
        </Note>
      ) : null}
      {closedOn ? <p>{t("consultations.one.takeEnded", { date: date(closedOn) })}</p> : null}
      {phase === "cancelled" && cancelledOn ? (
        <Note tone="warn" title={t("consultations.one.takeCancelled", { date: date(cancelledOn) })}>
          {cancelReason ? host.span(cancelReason) : null}
        </Note>
      ) : null}
      {open || phase === "announced" ? (
        <p>{t(consultation.allowUnnamed ? "consultations.one.unnamed" : "consultations.one.named")}</p>
      ) : null}
      {(open || late) && consultation.channels.includes("form") ? (
        <p className="actions">
          <a className={open ? "btn" : "btn btn-2"} href={paths.submit(slug)}>
            {t(open ? "consultations.one.send" : "consultations.one.sendLate")}
          </a>
        </p>
      ) : null}
      {phase === "open" && host.words(latePolicy) ? (
        <>
          <h3>{t("consultations.one.latePolicy")}</h3>
          {host.paragraphs(latePolicy)}
        </>
      ) : null}
      {!open && elsewhere.length > 0 ? <Elsewhere items={elsewhere} /> : null}
    </Row>
  );
}

function Elsewhere({ items }: { items: readonly OpenElsewhere[] }) {
  const { t, date } = useI18n();
  return (
    <>
      <p className="mt6">{t("consultations.one.elsewhere")}</p>
      <ul>
        {items.map((item) => (
          <li key={item.slug}>
            <ElsewhereLink item={item} />
            {item.closesOn && !item.standing ? (
              <span className="meta where">
                <time dateTime={item.closesOn}>
                  {t("common.word.lastDay", { date: date(item.closesOn) })}
                </time>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function ElsewhereLink({ item }: { item: OpenElsewhere }) {
  const host = useHostText(item.mainLanguage);
  return (
    <a href={paths.consultation(item.slug)} lang={host.lang(item.title)}>
      {host.words(item.title)}
    </a>
  );
}
