import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";

/** Said while there is time: without questions nobody is asked how the meeting was. */
export function Unasked({ slug }: { slug: string }) {
  const { t } = useI18n();
  return (
    <p className="block">
      <Rich
        k="evaluation.desk.unchosen"
        with={{ link: <a href={paths.desk.evaluation(slug)}>{t("evaluation.desk.choose")}</a> }}
      />
    </p>
  );
}
