import { useI18n } from "~/i18n/use-i18n.tsx";
import { Line } from "../line.tsx";
import { useRootData } from "../root-data.ts";
import { Row } from "../row.tsx";

/** The loop in one picture: what becomes of a contribution. */
export function Loop() {
  const { t } = useI18n();
  const { sendsMail } = useRootData();
  const knots = ["received", "assessed", "answered", "promised"] as const;
  return (
    <Row label={t("home.thread")} margin={<p>{t("home.threadNote")}</p>} wide>
      <h2>{t("home.loopTitle")}</h2>
      <div className="loopbox mt8">
        <Line
          points={knots.map((key) => ({
            key,
            passage: "passed",
            title: t(`home.loop.${key}`),
            text: t(`home.loop.${key}Text`),
          }))}
        />
        <p className="back">{t(sendsMail ? "home.loop.back" : "home.loop.backUnsent")}</p>
      </div>
    </Row>
  );
}
