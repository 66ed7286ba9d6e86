import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";
import { useRootData } from "../root-data.ts";

/** For whoever holds a link of ours to a submission that we do not have: what may have happened, and what to do. */
export function GonePage() {
  const { t } = useI18n();
  const email = useRootData().forum?.contactEmail ?? "";
  return (
    <div className="oops">
      <h1>{t("track.gone.title")}</h1>
      <p className="lede mt4">{t("track.gone.lede")}</p>
      <p>{t("track.gone.receipt")}</p>
      <p>
        <Rich
          k="track.gone.next"
          with={{
            again: <a href={paths.consultations()}>{t("track.gone.again")}</a>,
            contact: <a href={`mailto:${email}`}>{email}</a>,
          }}
        />
      </p>
    </div>
  );
}
