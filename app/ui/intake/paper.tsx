import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeskHead } from "../desk-head.tsx";
import { QrCode } from "../qr-code.tsx";
import { Quote } from "../quote.tsx";
import { Entry } from "./entry.tsx";

/** The way to the receipt on paper. */
export function PaperLink({ entry }: { entry: IntakeEntry }) {
  const { t } = useI18n();
  if (entry.status === "spam") return null;
  return (
    <section aria-labelledby="paper">
      <h2 id="paper">{t("intake.one.paper")}</h2>
      <p className="m">{t("intake.one.paperWhy")}</p>
      <p>
        <a href={paths.desk.submission(entry.ref, { paper: "1" })}>{t("intake.one.paperShow")}</a>
      </p>
    </section>
  );
}

type PaperProps = {
  entry: IntakeEntry;
  link: string;
  texts: { number: number; body: string; language: Language }[];
};

/** The receipt on paper, and nothing of what is internal: reference, private address, the words as received. */
export function Paper({ entry, link, texts }: PaperProps) {
  const { t } = useI18n();
  return (
    <>
      <DeskHead
        trail={[
          <a key="back" href={paths.desk.submission(entry.ref)}>
            {entry.ref}
          </a>,
        ]}
        title={t("intake.one.registered", { ref: entry.ref })}
        sub={<Entry entry={entry} />}
      />
      <p>{t("intake.one.paperLead")}</p>
      <QrCode value={link} />
      <p className="cite">{link}</p>
      {texts.map((text) => (
        <div key={text.number} className="block">
          <Quote text={text.body} lang={text.language} size="sent" />
        </div>
      ))}
    </>
  );
}
