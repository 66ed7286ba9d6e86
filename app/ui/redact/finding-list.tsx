import { passageValue } from "~/domain/contributions/forms.ts";
import { groundFor } from "~/domain/contributions/personal-data.ts";
import { againGround } from "~/domain/contributions/redaction.ts";
import type { ListedFinding } from "~/domain/contributions/redaction-bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { type UsualChoice, useGrounds } from "./ground-fields.tsx";

type Props = { findings: readonly ListedFinding[]; usual: readonly UsualChoice[] };

/** What looks personal, each with one step to redact it, on the ground that is proposed for it or another. */
export function FindingList({ findings, usual }: Props) {
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
                words: "",
              }}
            >
              <GroundOf finding={one} name="ground" usual={usual} />
              <button type="submit" className="quick mt2">
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

/** The field of the ground beside a button of that form. */
export const groundOfFound = (found: string) => `ground ${found}`;

/** The same within the form that clears several: a button says which of which contribution. */
export function FoundToClear({ point, findings, usual }: Props & { point: string }) {
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
            <GroundOf finding={one} name={groundOfFound(`${point} ${passageValue(one)}`)} usual={usual} />
            <button type="submit" className="quick mt2" name="redact" value={`${point} ${passageValue(one)}`}>
              {t("redaction.found.redact")}
              <span className="vh">: {one.words}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The ground that it will be redacted on, in sight, and the others to choose instead. */
function GroundOf({ finding, name, usual }: Pick<Props, "usual"> & { finding: ListedFinding; name: string }) {
  const { t } = useI18n();
  const { kind, words, again } = finding;
  const grounds = useGrounds(usual);
  const before = again && {
    value: againGround,
    lang: usual[0]?.lang,
    label: t("redaction.words.ground", again),
  };
  return (
    <Select
      id={`${name}-${passageValue(finding)}`.replace(/\s/g, "-")}
      name={name}
      label={t("redaction.found.ground", { words })}
      value={groundFor(kind)}
      options={before ? [before, ...grounds] : grounds}
    />
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
