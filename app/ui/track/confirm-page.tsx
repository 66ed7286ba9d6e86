import { type Confirmed, refusedDays } from "~/domain/own/own.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Row } from "../row.tsx";
import { WhatItMeans } from "./take-back.tsx";

const publicWords = (
  { t, list }: Pick<I18n, "t" | "list">,
  off: Extract<Confirmed, { off: unknown }>["off"],
) => list(off.map((choice) => t(`track.publish.${choice}`)));

/** The title of a confirmation: what is asked, or that it is done. */
export function confirmTitle(i18n: Pick<I18n, "t" | "list">, found: Confirmed): string {
  const { t } = i18n;
  const { ref, done } = found;
  switch (found.purpose) {
    case "withdrawal":
      return t(done ? "track.withdraw.done" : "track.withdraw.title", { ref });
    case "narrowing":
      return t(done ? "own.narrow.done" : "own.narrow.confirm", { what: publicWords(i18n, found.off) });
    case "not_me":
      return t(done ? "own.notMe.done" : "own.notMe.title", { ref });
    default:
      if (done) return t("own.address.done");
      if (found.stopped) return t("own.address.stopped");
      return found.purpose === "new_address"
        ? t("own.address.confirmNew", { ref })
        : t("own.address.confirmOld", { to: found.to ?? "" });
  }
}

/** Behind a mailed link: what would happen, and the button that does it; afterwards, that it is done. */
export function ConfirmPage({ found }: { found: Confirmed }) {
  const i18n = useI18n();
  return (
    <Row label={<span className="ref">{found.ref}</span>}>
      <h1>{confirmTitle(i18n, found)}</h1>
      <Means found={found} />
      <Buttons found={found} />
      <WayOn found={found} />
    </Row>
  );
}

function Means({ found }: { found: Confirmed }) {
  const { t } = useI18n();
  const { ref, done } = found;
  const lede = (text: string) => <p className="lede mt4">{text}</p>;
  switch (found.purpose) {
    case "withdrawal":
      if (!done) return <WhatItMeans answered={found.answered} />;
      return (
        <>
          {lede(t("track.done.withdrawn"))}
          <p>
            <a href={paths.withdrawn(ref.split(".")[0] ?? ref)}>{t("track.withdrawn.link")}</a>
          </p>
        </>
      );
    case "narrowing":
      return done ? (
        lede(t("track.done.narrowed"))
      ) : (
        <>
          {lede(t("mail.narrowing.means"))}
          <p>{t("own.narrow.kept")}</p>
        </>
      );
    case "not_me":
      if (done) return lede(t("own.notMe.doneText"));
      return (
        <>
          {lede(t("own.notMe.lede"))}
          <p>{t("own.notMe.means", { days: String(refusedDays) })}</p>
        </>
      );
    default:
      if (done) return lede(t("own.address.doneText"));
      if (found.stopped) return lede(t("own.address.stoppedText"));
      return lede(found.waits ? t("own.address.waits") : t("own.address.means", { ref }));
  }
}

/** Where to go once nothing is asked any more: one's page, or where a link to it is mailed anew. */
function WayOn({ found }: { found: Confirmed }) {
  const { t } = useI18n();
  if (!found.done && !("stopped" in found && found.stopped)) return null;
  if (found.purpose === "not_me") return null;
  const own = found.purpose === "withdrawal" || found.purpose === "narrowing";
  return (
    <p className="mt6">
      {own ? (
        <a href={paths.tracked(found.ref.split(".")[0] ?? found.ref)}>{t("track.receipt.open")}</a>
      ) : (
        <a href={paths.track()}>{t("track.find.title")}</a>
      )}
    </p>
  );
}

function Buttons({ found }: { found: Confirmed }) {
  const { t } = useI18n();
  if (found.done || ("stopped" in found && found.stopped)) return null;
  if (found.purpose !== "old_address" && found.purpose !== "new_address")
    return (
      <PostForm hidden={{ intent: "confirm" }} className="mt8">
        <div className="actions">
          <SubmitButton>
            {found.purpose === "not_me"
              ? t("own.notMe.now")
              : t(found.purpose === "narrowing" ? "own.narrow.now" : "track.withdraw.now")}
          </SubmitButton>
        </div>
      </PostForm>
    );
  return (
    <PostForm className="mt8">
      <div className="actions">
        {found.waits ? null : (
          <SubmitButton name="intent" value="confirm">
            {t(found.purpose === "old_address" ? "own.address.yesOld" : "own.address.yesNew")}
          </SubmitButton>
        )}
        <SubmitButton name="intent" value="stop" kind="second">
          {t("own.address.no")}
        </SubmitButton>
      </div>
    </PostForm>
  );
}
