import type { Said, SaidAtTable } from "~/domain/own/said.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ContributionItem } from "../contribution-item.tsx";
import { useHostText } from "../public/host-text.tsx";
import { Row } from "../row.tsx";

/** The points of a table, each with where it stands and the way to it. */
export function SaidList({ said: { points, waiting } }: { said: Said }) {
  const { t } = useI18n();
  return (
    <>
      {points.length > 0 ? <p>{t("registration.said.lede")}</p> : null}
      {waiting > 0 ? <p>{t("registration.said.waiting", { count: waiting })}</p> : null}
      {points.length > 0 ? (
        <ul className="items">
          {points.map(({ ref, stage, title, language }) => (
            <ContributionItem
              key={ref}
              href={paths.contribution(ref)}
              text={title}
              lang={language}
              stage={stage}
              reference={ref}
            />
          ))}
        </ul>
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
      {said.points.length + said.waiting > 0 ? (
        <SaidList said={said} />
      ) : (
        <p>{t(`registration.saidNone.${said.standing}`)}</p>
      )}
    </Row>
  );
}
