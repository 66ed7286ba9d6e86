import { passageValue } from "~/domain/contributions/forms.ts";
import { groundFor } from "~/domain/contributions/personal-data.ts";
import type { ListedFinding } from "~/domain/contributions/redaction-bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";

/** What looks personal, each with one step to redact it on the ground that is proposed for it. */
export function FindingList({ findings }: { findings: readonly ListedFinding[] }) {
  const { t } = useI18n();
  const again = findings.filter((one) => one.kind === "redacted_before");
  return (
    <>
      {again.length > 1 ? (
        <PostForm hidden={{ intent: "redactAgain", passages: again.map(passageValue) }}>
          <button type="submit" className="quick">
            {t("redaction.found.again", { count: again.length })}
          </button>
        </PostForm>
      ) : null}
      <ul className="bare mt2">
        {findings.map((one) => (
          <li key={passageValue(one)} className="given">
            <FoundWords {...one} />
            <PostForm
              hidden={{
                intent: "redact",
                passages: passageValue(one),
                ground: groundFor(one.kind),
                words: "",
              }}
            >
              <button type="submit" className="quick">
                {t("redaction.found.redact")}
                <span className="vh">: {one.words}</span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same within the form that clears several: a button says which of which contribution. */
export function FoundToClear({ point, findings }: { point: string; findings: readonly ListedFinding[] }) {
  const { t } = useI18n();
  return (
    <div className="block">
      <p className="m">
        {t("redaction.found.title")}. {t("redaction.found.lede")}
      </p>
      <ul className="bare mt2">
        {findings.map((one) => (
          <li key={passageValue(one)}>
            <FoundWords {...one} />
            <button
              type="submit"
              className="quick"
              name="redact"
              value={`${point} ${passageValue(one)} ${groundFor(one.kind)}`}
            >
              {t("redaction.found.redact")}
              <span className="vh">: {one.words}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was found: of which kind, and the words. */
export function FoundWords({ kind, words, language }: Pick<ListedFinding, "kind" | "words" | "language">) {
  const { t } = useI18n();
  return (
    <p>
      {t(`redaction.kind.${kind}`)}
      {": "}
      <span className="pz found" lang={language}>
        {words}
      </span>
    </p>
  );
}
