import type { NoSeat, OrganiserAnswer } from "~/domain/meetings/registration.ts";
import type { ListedRegistration, Standing } from "~/domain/meetings/registration-list.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import { TimeText } from "../time-text.tsx";
import { GroupOf, type ShownGroup } from "./group-of.tsx";

type Props = {
  slug: string;
  one: Pick<ListedRegistration, "email" | "kind" | "attendAs" | "source" | "hasNeeds"> &
    ShownGroup & {
      standing: Standing;
      /** null where he was asked and has not answered */
      answeredAt: string | null;
      language: string;
      registeredAt: string;
      answers: (OrganiserAnswer & { isAsked: boolean })[];
      /** whose seat or invitation it was, and where he is found */
      passedOnBy: { name: string; to: string } | null;
      why: NoSeat | null;
    };
};

/** What somebody answered, from where and when; his replies in his own words. What he needs is read elsewhere. */
export function RegistrationFacts({ slug, one }: Props) {
  const { t } = useI18n();
  return (
    <section className="block" aria-labelledby="facts">
      <h2 id="facts">{t("registrationDesk.one.facts")}</h2>
      <Facts
        items={[
          {
            term: t("registrationDesk.list.answer"),
            value: [
              t(`registrationDesk.status.${one.standing}`),
              one.why ? t(`registrationDesk.why.${one.why}`) : null,
            ]
              .filter(Boolean)
              .join(": "),
          },
          { term: t("registrationDesk.list.how"), value: t(`registrationDesk.how.${one.attendAs}`) },
          { term: t("registrationDesk.list.group"), value: <GroupOf one={one} /> },
          { term: t("registrationDesk.new.email"), value: one.email ?? t("registrationDesk.list.noAddress") },
          { term: t("registrationDesk.new.kind"), value: t(`contacts.kind.${one.kind}`) },
          { term: t("registrationDesk.list.source"), value: t(`registrationDesk.source.${one.source}`) },
          {
            term: t("registrationDesk.one.passedOnBy"),
            value: one.passedOnBy ? <a href={one.passedOnBy.to}>{one.passedOnBy.name}</a> : null,
          },
          { term: t("registrationDesk.one.since"), value: <TimeText value={one.registeredAt} /> },
          {
            term: t("registrationDesk.one.answered"),
            value: one.answeredAt && <TimeText value={one.answeredAt} />,
          },
          {
            term: t("registrationDesk.one.needs"),
            value: one.hasNeeds ? (
              <a href={paths.desk.registrationNeeds(slug)}>{t("registrationDesk.one.needsThere")}</a>
            ) : null,
          },
        ]}
      />
      {one.answers.length > 0 ? (
        <>
          <h3 className="part">{t("registrationDesk.one.replies")}</h3>
          <Facts
            items={one.answers.map(({ question, answer, isAsked }) => ({
              term: isAsked ? question : `${question} (${t("registrationDesk.one.earlier")})`,
              value: (
                <div className="words" lang={one.language}>
                  <Paragraphs text={answer} />
                </div>
              ),
            }))}
          />
        </>
      ) : null}
    </section>
  );
}
