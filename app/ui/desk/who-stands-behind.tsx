import type { ReactNode } from "react";
import type { Channel } from "~/domain/consultations/consultation.ts";
import type { TableVoice } from "~/domain/live/live.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Separated } from "../separated.tsx";

type Who = {
  submissionRef: string;
  kind: "organisation" | "person" | "none";
  organisation: string | null;
  person: string | null;
  email: string | null;
  mailStopped: boolean;
  publish: { text: boolean; organisation: boolean; person: boolean };
  channel: Channel;
  receivedOn: string;
  onBehalfOf: string | null;
  saidBy: TableVoice | null;
};

type Props = {
  who: Who;
  sorts: boolean;
  /** whether its text is public; null where it never will be: it was taken back */
  cleared: boolean | null;
};

/** Who stands behind it and how it came; what only staff may see is marked, word by word. */
export function WhoStandsBehind({ who, sorts, cleared }: Props) {
  const { t, date } = useI18n();
  const internal = <span className="mut"> ({t("common.word.internal").toLowerCase()})</span>;
  const name = (text: string, isPublic: boolean): ReactNode => (
    <>
      {text}{" "}
      {isPublic && cleared !== null ? (
        <span className="mut">
          ({cleared ? t("common.word.public").toLowerCase() : t("sorting.one.inPublic")})
        </span>
      ) : (
        internal
      )}
    </>
  );
  return (
    <dl className="facts mt4">
      <dt>{t("sorting.one.by")}</dt>
      <dd>
        <Separated
          items={[
            who.organisation && name(who.organisation, who.publish.organisation),
            who.person && name(who.person, who.publish.person && who.kind === "person"),
            !who.organisation && !who.person && t("sorting.one.nobody"),
          ]}
        />
      </dd>
      {who.onBehalfOf ? (
        <>
          <dt>{t("sorting.one.onBehalf")}</dt>
          <dd>
            {who.onBehalfOf}
            {internal}
            {who.saidBy ? `, ${t(`states.saidBy.${who.saidBy}`)}` : null}
          </dd>
        </>
      ) : null}
      {sorts ? (
        <>
          <dt>{t("sorting.one.address")}</dt>
          <dd>
            {who.email ? (
              <>
                {who.email}
                {internal} {who.mailStopped ? t("sorting.one.mailStopped") : null}
              </>
            ) : (
              t("sorting.one.noAddress")
            )}
          </dd>
        </>
      ) : null}
      <dt>{t("sorting.one.submission")}</dt>
      <dd>
        {sorts ? (
          <a href={paths.desk.submission(who.submissionRef)}>{who.submissionRef}</a>
        ) : (
          who.submissionRef
        )}{" "}
        · {t(`states.channel.${who.channel}`)} · {t("sorting.one.received")} {date(who.receivedOn)}
      </dd>
    </dl>
  );
}
