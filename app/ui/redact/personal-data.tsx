import type { ListedFinding } from "~/domain/contributions/redaction-bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Note } from "../note.tsx";
import { FindingList } from "./finding-list.tsx";
import type { UsualChoice } from "./ground-fields.tsx";

type Props = {
  findings: readonly ListedFinding[];
  usual: readonly UsualChoice[];
  titleHidden: boolean;
  submissionRef: string;
};

/** Before a contribution is cleared: what looks personal in it, and the way to redact words. */
export function PersonalData({ findings, usual, titleHidden, submissionRef }: Props) {
  const { t } = useI18n();
  return (
    <>
      {titleHidden ? <Note tone="warn">{t("redaction.words.title")}</Note> : null}
      {findings.length > 0 ? (
        <>
          <h3>{t("redaction.found.title")}</h3>
          <p className="m">{t("redaction.found.lede")}</p>
          <FindingList findings={findings} usual={usual} />
        </>
      ) : null}
      <p className="actions">
        <a className="btn btn-2" href={paths.desk.redact(submissionRef)}>
          {t("redaction.title")}
        </a>
      </p>
    </>
  );
}
