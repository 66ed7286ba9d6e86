import { groundKey } from "~/domain/contributions/redaction.ts";
import type { ListedCover } from "~/domain/responses/cover.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";

type Props = { covers: readonly ListedCover[]; lang: string; groundLang: string };
/** `seen` names what waits */
type ListProps = Props & { seen: string };

/** The words of a response that the public does not read: what was found and waits to be judged, what stays, what is shown. */
export function CoverList({ covers, seen, lang, groundLang }: ListProps) {
  const { t } = useI18n();
  const of = (judged: ListedCover["judged"]) => covers.filter((one) => one.judged === judged);
  const [waiting, kept, lifted] = [of("waiting"), of("kept"), of("lifted")];
  return (
    <>
      {waiting.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t("redaction.cover.waiting")}</h2>
          <p>{t("redaction.cover.waitingLede")}</p>
          <Covers covers={waiting} lang={lang} groundLang={groundLang} />
          <PostForm hidden={{ intent: "keep", seen }} className="actions">
            <SubmitButton kind="second">{t("redaction.cover.keep")}</SubmitButton>
          </PostForm>
        </section>
      ) : null}
      <section aria-labelledby="covered">
        <h2 id="covered">{t("redaction.cover.kept")}</h2>
        {kept.length === 0 ? <p className="m">{t("redaction.cover.none")}</p> : null}
        <Covers covers={kept} lang={lang} groundLang={groundLang} />
      </section>
      {lifted.length > 0 ? (
        <section aria-labelledby="lifted">
          <h2 id="lifted">{t("redaction.cover.lifted")}</h2>
          <Covers covers={lifted} lang={lang} groundLang={groundLang} />
        </section>
      ) : null}
    </>
  );
}

function Covers({ covers, lang, groundLang }: Props) {
  const { t, date, list } = useI18n();
  const told = ({ by, at, judged, judgedAt, judgedBy }: ListedCover) =>
    [
      by
        ? t("redaction.cover.byHand", { name: by, moment: date(at, "moment") })
        : t("redaction.cover.found", { moment: date(at, "moment") }),
      judged === "lifted" && judgedAt
        ? t("redaction.cover.liftedBy", { name: judgedBy ?? "", moment: date(judgedAt, "moment") })
        : null,
      judged === "kept" && judgedAt && !by
        ? t("redaction.cover.keptBy", { name: judgedBy ?? "", moment: date(judgedAt, "moment") })
        : null,
    ].filter((one) => one !== null);
  return (
    <ul className="bare mt2">
      {covers.map((cover) => (
        <li key={cover.place} className="given">
          <p className="as-typed" lang={lang}>
            <span className={cover.judged === "lifted" ? undefined : "pz redacted"}>{cover.words}</span>
          </p>
          {cover.grounds.map((ground) => (
            <p key={groundKey(ground)} lang={"why" in ground ? undefined : groundLang}>
              {"why" in ground ? t(`redaction.why.${ground.why}`) : t("redaction.words.ground", ground)}
            </p>
          ))}
          {cover.refs.length > 0 ? <p>{t("redaction.cover.of", { refs: list(cover.refs) })}</p> : null}
          <p className="m">{list(cover.where.map((one) => t("redaction.cover.where", whereOf(one, t))))}</p>
          <p className="m">{told(cover).join(" ")}</p>
          <PostForm hidden={{ intent: cover.judged === "lifted" ? "again" : "lift", at: cover.place }}>
            <button type="submit" className="quick">
              {t(cover.judged === "lifted" ? "redaction.cover.again" : "redaction.cover.lift")}
              <span className="vh">: {cover.words}</span>
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}

/** What a text of a response is called. */
export const whereOf = (
  { version, part }: ListedCover["where"][number],
  t: ReturnType<typeof useI18n>["t"],
) => ({ version: String(version), part: t(`redaction.part.${part}`) });
