import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { Binding } from "../form/use-answer.ts";
import { AssignForm, SortForm, type SortingFacts } from "./contribution-forms.tsx";

type Props = {
  facts: SortingFacts;
  asked: boolean;
  choices: {
    themes: { slug: string; title: Translated }[];
    bodies: { slug: string; shortName: Translated }[];
    commitments: { slug: string; number: number; title: Translated }[];
  };
  consultation: { mainLanguage: string };
  onBench: boolean;
  adviceDueOn: string | null;
  today: string;
  sort: Binding;
  assign: Binding;
};

/** Where it belongs, and whose advice is asked for. */
export function ContributionSorting(props: Props) {
  const { facts, asked, choices, consultation, onBench, adviceDueOn, today, sort, assign } = props;
  const { t, date, language } = useI18n();
  const option = (value: string, words: Translated, before = "") => {
    const { text, lang } = pick(words, language, consultation.mainLanguage as Language);
    return { value, label: before + text, lang };
  };
  const owners = choices.bodies.map((body) => option(body.slug, body.shortName));
  return (
    <>
      <section aria-labelledby="sort">
        <h2 id="sort">{t("sorting.one.sort")}</h2>
        <SortForm
          form={sort}
          facts={facts}
          asked={asked}
          themes={choices.themes.map((theme) => option(theme.slug, theme.title))}
          owners={owners}
          commitments={choices.commitments.map(({ slug, number, title }) =>
            option(slug, title, `${number} `),
          )}
        />
      </section>
      {onBench ? null : (
        <section aria-labelledby="due">
          <h2 id="due">{t("sorting.bar.assign")}</h2>
          {adviceDueOn ? (
            <p className="m">
              {t("sorting.one.adviceDue")} {date(adviceDueOn)}
            </p>
          ) : null}
          <AssignForm form={assign} owner={facts.owner} dueOn="" owners={owners} today={today} />
        </section>
      )}
    </>
  );
}
