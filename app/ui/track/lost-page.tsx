import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";

/** For a page that does not exist and for one whose link the browser does not hold: the same words. */
export function LostPage({ kind }: { kind: "lost" | "dead" }) {
  const { t } = useI18n();
  return (
    <div className="oops">
      <h1>{t(`track.${kind}.title`)}</h1>
      <p className="lede mt4">{t(`track.${kind}.lede`)}</p>
      <p>
        <Rich k="track.lost.next" with={{ find: <a href={paths.track()}>{t("track.lost.find")}</a> }} />
      </p>
    </div>
  );
}
