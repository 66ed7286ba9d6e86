import { longestSearch } from "~/domain/kernel/search.ts";
import { attendances, registrationSources, registrationStatuses } from "~/domain/meetings/registration.ts";
import type { RegistrationFilter } from "~/domain/meetings/registration-list.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { type FilterWord, FilterWordMenu } from "../desk/filter-sentence.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Rich } from "../rich.tsx";

type Props = { slug: string; filter: RegistrationFilter; groups: string[]; count: number };
type Name = Exclude<keyof RegistrationFilter, "q">;

/** What the list shows, as a sentence whose words are its filters; the same rows as a file. */
export function RegistrationSentence({ slug, filter, groups, count }: Props) {
  const { t } = useI18n();
  const word = (name: Name, any: string, options: readonly { value: string; text: string }[]): FilterWord => {
    const link = (value: string | undefined, text: string) => ({
      href: paths.desk.registrations(slug, { ...filter, [name]: value }),
      text,
      current: filter[name] === value,
    });
    return {
      text: options.find(({ value }) => value === filter[name])?.text ?? any,
      set: filter[name] !== undefined,
      choices: [link(undefined, any), ...options.map(({ value, text }) => link(value, text))],
    };
  };
  const words = {
    status: word(
      "status",
      t("registrationDesk.saysStatus.any"),
      registrationStatuses.map((value) => ({ value, text: t(`registrationDesk.saysStatus.${value}`) })),
    ),
    how: word(
      "attendAs",
      t("registrationDesk.saysHow.any"),
      attendances.map((value) => ({ value, text: t(`registrationDesk.saysHow.${value}`) })),
    ),
    group: word(
      "group",
      t("registrationDesk.sentence.anyGroup"),
      groups.map((letter) => ({ value: letter, text: t("registrationDesk.sentence.group", { letter }) })),
    ),
    source: word(
      "source",
      t("registrationDesk.saysSource.any"),
      registrationSources.map((value) => ({ value, text: t(`registrationDesk.saysSource.${value}`) })),
    ),
  };
  return (
    <>
      <div className="sentence">
        <Rich
          k="registrationDesk.sentence.all"
          with={{
            people: <b>{t("registrationDesk.sentence.people", { count })}</b>,
            status: <FilterWordMenu word={words.status} />,
            how: <FilterWordMenu word={words.how} />,
            group: <FilterWordMenu word={words.group} />,
            source: <FilterWordMenu word={words.source} />,
          }}
        />
      </div>
      <ul className="views">
        <li className="push">
          <a href={paths.desk.registrationsCsv(slug, filter)}>{t("registrationDesk.csv")}</a>
        </li>
      </ul>
    </>
  );
}

/** Finds by part of a name, an organisation or an address, among what the sentence says. */
export function RegistrationSearch({ slug, filter: { q, ...rest } }: Pick<Props, "slug" | "filter">) {
  const { t } = useI18n();
  return (
    <search>
      <form action={paths.desk.registrations(slug)} className="ask">
        <HiddenFields values={rest} />
        <label htmlFor="registration-q">{t("registrationDesk.list.search")}</label>
        <div>
          <input id="registration-q" type="search" name="q" defaultValue={q} maxLength={longestSearch} />
          <SubmitButton kind="second">{t("registrationDesk.list.find")}</SubmitButton>
        </div>
      </form>
    </search>
  );
}
