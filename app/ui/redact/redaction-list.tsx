import type { ListedFinding, ListedRedaction } from "~/domain/contributions/redaction-bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { TimeText } from "../time-text.tsx";
import { FindingList } from "./finding-list.tsx";
import type { UsualChoice } from "./ground-fields.tsx";

type Props = {
  redactions: readonly ListedRedaction[];
  findings: readonly ListedFinding[];
  usual: readonly UsualChoice[];
  groundLang: string;
};

/** What looks personal, what is redacted and by whom, and what was taken back. */
export function RedactionList({ redactions, findings, usual, groundLang }: Props) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const system = t("redaction.list.system");
  const held = redactions.filter(({ ended }) => ended === null);
  const ended = redactions.filter((one) => one.ended !== null);
  return (
    <>
      <section aria-labelledby="found">
        <h2 id="found">{t("redaction.found.title")}</h2>
        {findings.length === 0 ? (
          <p className="m">{t("redaction.found.none")}</p>
        ) : (
          <FindingList findings={findings} usual={usual} />
        )}
      </section>
      <section aria-labelledby="redacted">
        <h2 id="redacted">{t("redaction.list.title")}</h2>
        {held.length === 0 ? <p className="m">{t("redaction.list.none")}</p> : null}
        <ul className="bare mt2">
          {held.map((one) => (
            <li key={one.place} className="given">
              <p className="as-typed" lang={one.language}>
                <span className="pz redacted">{one.words}</span>
              </p>
              <p lang={groundLang}>{t("redaction.words.ground", one.ground)}</p>
              <p className="m">
                {one.by ?? system} · <TimeText value={one.at} style="moment" />
              </p>
              <PostForm hidden={{ intent: "unredact", at: one.place }}>
                <button type="submit" className="quick">
                  {t("redaction.list.back")}
                  <span className="vh">: {one.words}</span>
                </button>
              </PostForm>
            </li>
          ))}
        </ul>
        {ended.length > 0 ? (
          <details>
            <summary>{t("redaction.list.ended")}</summary>
            <ul className="bare mt2">
              {ended.map((one) => (
                <li key={one.place + one.at} className="given">
                  <p className="as-typed" lang={one.language}>
                    {one.words}
                  </p>
                  <p lang={groundLang}>{t("redaction.words.ground", one.ground)}</p>
                  <p className="m">
                    {t("redaction.list.endedBy", {
                      who: one.by ?? system,
                      when: date(one.at, "moment"),
                      ender: one.ended?.by ?? system,
                      ended: date(one.ended?.at ?? "", "moment"),
                    })}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
    </>
  );
}
