import { type ReactNode, useState } from "react";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Facts } from "../facts.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import type { ResponseView } from "./response-view.ts";

type NotFixedProps = { fixed: boolean; className?: string; children: ReactNode };

/** Fields that a typing error is not offered. Where they were on the page, they wait out of sight with what was chosen in them. */
export function NotFixed({ fixed, className = "field", children }: NotFixedProps) {
  const [seen, setSeen] = useState(!fixed);
  if (!fixed && !seen) setSeen(true);
  return seen ? (
    <fieldset className={className} role="none" hidden={fixed} disabled={fixed}>
      {children}
    </fieldset>
  ) : null;
}

/** What a typing error leaves as it is: shown, sent along, and not offered to be changed. */
export function FixedParts({ response }: { response: ResponseView }) {
  const { t, date, language: reads } = useI18n();
  const main = response.consultation.mainLanguage as Language;
  const { language, disposition, destination, destinationBody, promise } = response;
  const name = (body: typeof destinationBody) => body && pick(body.name, reads, main);
  const said = (words: ReturnType<typeof name>) => words && <span lang={words.lang}>{words.text}</span>;
  return (
    <div className="field">
      <p className="hint">{t("respond.correct.fixed")}</p>
      <HiddenFields
        values={{
          language,
          disposition: disposition?.key,
          // Where no body is named, what is written of the place says it.
          destination: destinationBody ? undefined : destination,
          destinationBody: destinationBody?.slug ?? "",
          promiseBody: promise?.body?.slug ?? "",
          promiseBy: promise?.byOn ?? "",
        }}
      />
      <Facts
        items={[
          { term: t("respond.edit.language"), value: t(`common.language.${language as Language}`) },
          {
            term: t("respond.edit.outcome"),
            value: disposition && said(pick(disposition.label, reads, main)),
          },
          {
            term: t("respond.edit.destination"),
            value: destinationBody ? null : <span lang={language}>{destination}</span>,
          },
          { term: t("respond.edit.destinationBody"), value: said(name(destinationBody)) },
          { term: t("respond.edit.promiseBody"), value: said(name(promise?.body ?? null)) },
          { term: t("respond.edit.promiseBy"), value: promise && date(promise.byOn) },
        ]}
      />
    </div>
  );
}
