import type { Translated } from "~/domain/people/person.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useHostText } from "../public/host-text.tsx";

export type ShownReached = {
  slug: string;
  title: Translated;
  mainLanguage: string;
  mark: "asked" | "reminded";
  count: number;
};

/** Consultees whom the mailing reached: that they were asked or reminded is written down by one button, never by itself. */
export function ReachedConsultees({ reached }: { reached: ShownReached }) {
  const { t } = useI18n();
  const host = useHostText(reached.mainLanguage);
  return (
    <section className="block" aria-labelledby="reached">
      <h2 id="reached">{t("mailingDesk.reached.title")}</h2>
      <p>
        {t(`mailingDesk.reached.${reached.mark}`, { count: reached.count })}{" "}
        <a href={paths.desk.consultees(reached.slug)}>{host.span(reached.title)}</a>
      </p>
      <PostForm hidden={{ intent: "mark" }}>
        <div className="actions">
          <SubmitButton kind="second">{t(`mailingDesk.reached.${reached.mark}Button`)}</SubmitButton>
        </div>
      </PostForm>
    </section>
  );
}
