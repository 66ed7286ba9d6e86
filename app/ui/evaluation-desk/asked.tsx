import type { Asked } from "~/domain/evaluations/evaluation.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";

/** Whom the mail goes to, before it is sent: who was checked in, or everybody who was registered where nobody was. */
export function WhomAsked({ asked: { by, of, reached }, slug }: { asked: Asked; slug: string }) {
  const { t } = useI18n();
  if (by === "came")
    return reached < of
      ? t("evaluation.desk.asksSome", { count: of, reached })
      : t("evaluation.desk.asksCame", { count: of });
  return (
    <Rich
      k="evaluation.desk.asksRegistered"
      with={{ count: reached, link: <a href={paths.desk.doorList(slug)}>{t("evaluation.desk.checkIn")}</a> }}
    />
  );
}

/** How many have answered, of those who came or were registered. */
export function HowManyAnswered({ asked: { by, of }, answered }: { asked: Asked; answered: number }) {
  const { t } = useI18n();
  if (answered === 0) return t("evaluation.desk.noResults");
  // Somebody answered as registered, and others were written down as there since.
  if (answered > of) return t("evaluation.desk.answered", { count: answered });
  return t(by === "came" ? "evaluation.desk.answeredCame" : "evaluation.desk.answeredRegistered", {
    count: answered,
    of,
  });
}
