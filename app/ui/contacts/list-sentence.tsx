import type { ContactFilter } from "~/domain/contacts/contact.ts";
import { longestSearch } from "~/domain/kernel/search.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { FilterWordMenu } from "../desk/filter-sentence.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Rich } from "../rich.tsx";
import type { InterestChoice } from "./contact-fields.tsx";
import { useFilterWords } from "./list-words.tsx";

type Props = { filter: ContactFilter; interests: InterestChoice[]; count: number };

/** What the list shows, as a sentence whose words are its filters; the same rows as a file. */
export function ListSentence({ filter, interests, count }: Props) {
  const { t } = useI18n();
  const words = useFilterWords(filter, interests);
  return (
    <>
      <div className="sentence">
        <Rich
          k="contactDesk.sentence.all"
          with={{
            contacts: <b>{t("contactDesk.list.count", { count })}</b>,
            status: <FilterWordMenu word={words.status} />,
            kind: <FilterWordMenu word={words.kind} />,
            interest: <FilterWordMenu word={words.interest} />,
            language: <FilterWordMenu word={words.language} />,
            source: <FilterWordMenu word={words.source} />,
          }}
        />
      </div>
      <ul className="views">
        <li className="push">
          <a href={paths.desk.contactsCsv(filter)}>{t("contactDesk.csv")}</a>
        </li>
      </ul>
    </>
  );
}

/** Finds by part of a name, an organisation or an address, among what the sentence says. */
export function ListSearch({ filter: { q, ...rest } }: Pick<Props, "filter">) {
  const { t } = useI18n();
  return (
    <search>
      <form action={paths.desk.contacts()} className="ask">
        <HiddenFields values={rest} />
        <label htmlFor="contact-q">{t("contactDesk.list.search")}</label>
        <div>
          <input id="contact-q" type="search" name="q" defaultValue={q} maxLength={longestSearch} />
          <SubmitButton kind="second">{t("contactDesk.list.find")}</SubmitButton>
        </div>
      </form>
    </search>
  );
}
