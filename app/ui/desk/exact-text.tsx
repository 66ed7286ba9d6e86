import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DispositionTag } from "../disposition-tag.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import { MemberPages } from "./member-pages.tsx";
import type { ResponseMember, ResponseView } from "./response-view.ts";

/** A response exactly as it will be public, with all that an approval holds for. */
export function ExactText({ response }: { response: ResponseView }) {
  const { t, language, date } = useI18n();
  const main = response.consultation.mainLanguage as Language;
  const label = response.disposition && pick(response.disposition.label, language, main);
  const meaning = response.disposition && pick(response.disposition.meaning, language, main);
  const isPublic = response.status === "published" || response.status === "retracted";
  const name = (body: { name: Record<string, string | undefined> } | null) =>
    body ? pick(body.name, language, main).text : "";
  return (
    <section className="outcome" aria-labelledby="exact">
      <header>
        <h2 id="exact">
          {t(
            response.status === "retracted"
              ? "respond.text.titleRetracted"
              : isPublic
                ? "respond.text.titlePublic"
                : "respond.text.title",
          )}
        </h2>
      </header>
      {response.disposition && label && meaning ? (
        <>
          <p className="mt4">
            <DispositionTag disposition={response.disposition.key} label={label.text} lang={label.lang} />
          </p>
          <p className="m" lang={meaning.lang}>
            {meaning.text}
          </p>
        </>
      ) : null}
      <h3 className="mt4">{t("respond.text.reason")}</h3>
      {response.reason ? (
        <div className="words" lang={response.language}>
          <Paragraphs text={response.reason} />
        </div>
      ) : (
        <p>{t("respond.text.noReason")}</p>
      )}
      {response.destination || response.destinationBody ? (
        <>
          <h3 className="mt4">{t("respond.text.destination")}</h3>
          <div className="words" lang={response.language}>
            <Paragraphs text={response.destination} />
          </div>
          <p className="m">{name(response.destinationBody)}</p>
        </>
      ) : null}
      {response.promise ? (
        <>
          <h3 className="mt4">{t("respond.text.promise")}</h3>
          <div className="words" lang={response.language}>
            <Paragraphs text={response.promise.what} />
          </div>
          <p className="m">
            {t("respond.text.by", { body: name(response.promise.body), date: date(response.promise.byOn) })}
          </p>
        </>
      ) : null}
      {response.totals.count > 0 ? <h3 className="mt6">{t("respond.text.members")}</h3> : null}
      <ul className="answers">
        {response.members.rows.map((member) => (
          <ExactMember key={member.ref} member={member} language={response.language} />
        ))}
      </ul>
      <MemberPages response={response} to={(after) => paths.desk.review(response.number, { after })}>
        {t("respond.pages.holds", { shown: response.members.rows.length, count: response.totals.count })}{" "}
        {t("respond.pages.own", { count: response.totals.ownSentences })}
      </MemberPages>
    </section>
  );
}

function ExactMember({ member, language }: { member: ResponseMember; language: string }) {
  const { t } = useI18n();
  const isPublic = member.visibility === "cleared";
  return (
    <li>
      <a className="ref" href={paths.desk.contribution(member.ref)}>
        {member.ref}
      </a>
      <div>
        {member.withdrawn ? (
          <p className="m">{t("respond.text.withdrawn")}</p>
        ) : isPublic ? null : (
          <p className="m">{t("respond.text.notPublic")}</p>
        )}
        <p className="words" lang={member.language}>
          {member.title}
        </p>
        <p className="words as-typed mut" lang={member.language}>
          {member.text.join(" … ")}
        </p>
      </div>
      {member.ownSentence ? (
        <div className="own-s">
          <p className="m">{t("respond.text.own", { ref: member.ref })}</p>
          <p className="words" lang={language}>
            {member.ownSentence}
          </p>
        </div>
      ) : null}
    </li>
  );
}
