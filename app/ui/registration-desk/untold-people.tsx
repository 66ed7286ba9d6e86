import type { UntoldNews } from "~/domain/meetings/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TimeText } from "../time-text.tsx";

type Props = {
  slug: string;
  people: {
    ref: string;
    name: string;
    organisation: string | null;
    news: UntoldNews[];
    at: string;
    upTo: number;
  }[];
};

/** Who has no address, and what the others were told by mail: each until somebody notes that he knows. */
export function UntoldPeople({ slug, people }: Props) {
  const { t } = useI18n();
  return (
    <section className="block" aria-labelledby="untold">
      <h2 id="untold">{t("registrationDesk.untold.title")}</h2>
      <p>{t("registrationDesk.untold.lede")}</p>
      <DataTable
        dense
        stacks
        caption={t("registrationDesk.untold.title")}
        captionHidden
        columns={[
          { key: "who", head: t("registrationDesk.list.who"), rowHead: true },
          { key: "news", head: t("registrationDesk.untold.news") },
          { key: "since", head: t("registrationDesk.untold.since") },
          { key: "act", head: t("registrationDesk.refusedReply.act") },
        ]}
        rows={people.map(({ ref, name, organisation, news, at, upTo }) => ({
          id: ref,
          who: (
            <>
              <a href={paths.desk.registration(slug, ref)}>{name}</a>
              {organisation ? <div className="m">{organisation}</div> : null}
            </>
          ),
          news: (
            <ul className="bare">
              {news.map((one) => (
                <li key={one}>{t(`registrationDesk.untold.${one}`)}</li>
              ))}
            </ul>
          ),
          since: <TimeText value={at} style="weekdayNoYear" />,
          act: (
            <PostForm hidden={{ ref, upTo }}>
              <SubmitButton kind="second">
                {t("registrationDesk.untold.told")}
                <span className="vh">: {name}</span>
              </SubmitButton>
            </PostForm>
          ),
        }))}
      />
    </section>
  );
}
