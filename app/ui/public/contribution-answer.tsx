import type {
  PublishedConsultation,
  PublishedContribution,
  PublishedResponse,
} from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";
import { Knot } from "../spun.tsx";
import { TimeText } from "../time-text.tsx";
import { ResponseText } from "./response-text.tsx";
import { LastChange } from "./response-versions.tsx";

type Props = {
  contribution: PublishedContribution;
  consultation: Pick<PublishedConsultation, "contactEmail">;
  response: PublishedResponse;
};

/** The fourth knot: the response, what it says to this one alone, and whom to write to who was misunderstood. */
export function ContributionAnswer({ contribution, consultation, response }: Props) {
  const { t } = useI18n();
  const { number, version, publishedOn, memberCount } = response;
  const mail = `mailto:${consultation.contactEmail}?subject=${encodeURIComponent(contribution.ref)}`;
  return (
    <Knot
      passage="now"
      label={t("states.stage.answered")}
      margin={
        <>
          <p>
            <TimeText value={publishedOn} opens />
          </p>
          <p>
            <a href={paths.response(number)}>{t("responses.number", { number: String(number) })}</a>,{" "}
            {t("responses.version", { version: String(version) })}
          </p>
        </>
      }
    >
      <h2 className="vh">{t("contributions.one.response")}</h2>
      <LastChange response={response} />
      <ResponseText response={response} own={contribution.ownSentence} />
      <p className="meta mt2">
        <Rich
          k="contributions.one.misread"
          with={{ link: <a href={mail}>{t("contributions.one.misreadLink")}</a> }}
        />
      </p>
      {memberCount > 1 ? (
        <p className="mt4">
          {t("contributions.one.others", { count: memberCount - 1 })}{" "}
          <a href={paths.response(number)}>
            {t("contributions.one.readResponse", { number: String(number) })}
          </a>
        </p>
      ) : null}
    </Knot>
  );
}
