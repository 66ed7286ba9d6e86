import type { Said, SaidAtTable } from "~/domain/own/said.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ContributionItem } from "../contribution-item.tsx";
import { useHostText } from "../public/host-text.tsx";
import { Row } from "../row.tsx";

/** The points of a table, each with where it stands and the way to it; when they are answered, and what was not passed on. */
export function SaidList({ said, mainLanguage }: { said: Said; mainLanguage: string }) {
  const { points, waiting, unconfirmed, answeredBy } = said;
  const { t, date } = useI18n();
  const host = useHostText(mainLanguage);
  const whole = [
    points.length > 0 ? t("registration.said.lede") : null,
    waiting > 0 ? t("registration.said.waiting", { count: waiting }) : null,
    answeredBy ? t("registration.said.answered", { date: date(answeredBy) }) : null,
  ].filter((one) => one !== null);
  return (
    <>
      {whole.length > 0 ? <p>{whole.join(" ")}</p> : null}
      {points.some(({ own }) => own) ? <p className="m">{t("registration.said.own")}</p> : null}
      {points.length > 0 ? (
        <ul className="list mt4">
          {points.map(({ ref, stage, words, own, language, answer, objected }) => (
            <ContributionItem
              key={ref}
              href={paths.contribution(ref)}
              text={words}
              lang={language}
              stage={stage}
              disposition={
                answer && {
                  disposition: answer.key,
                  label: host.words(answer.label),
                  lang: host.lang(answer.label),
                }
              }
              reference={ref}
              meta={[
                ...(own ? [t("registration.said.notPublic")] : []),
                ...objected.map((answer) => t(`registration.objected.${answer}`)),
              ]}
            />
          ))}
        </ul>
      ) : null}
      {unconfirmed > 0 ? (
        <p className="m">{t("registration.said.unconfirmed", { count: unconfirmed })}</p>
      ) : null}
    </>
  );
}

/** What whoever sat at a table sees by its code. */
export function SaidPage({ said }: { said: SaidAtTable }) {
  const { t } = useI18n();
  const host = useHostText(said.mainLanguage);
  return (
    <Row
      label={t("registration.said.label", { letter: said.letter })}
      margin={<p>{host.span(said.group)}</p>}
    >
      <h1>{t("registration.said.title")}</h1>
      <p className="lede mt4">
        {said.isPublic ? (
          <a href={paths.meeting(said.slug)}>{host.span(said.title)}</a>
        ) : (
          host.span(said.title)
        )}
      </p>
      {said.points.length + said.waiting > 0 ? null : <p>{t(`registration.saidNone.${said.standing}`)}</p>}
      <SaidList said={said} mainLanguage={said.mainLanguage} />
    </Row>
  );
}
