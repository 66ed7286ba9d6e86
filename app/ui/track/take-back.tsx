import { useI18n } from "~/i18n/use-i18n.tsx";

/** What taking back does, said before it is done: the same on the page, behind the mailed link and in the mail. */
export function WhatItMeans({ answered }: { answered: boolean }) {
  const { t } = useI18n();
  return (
    <>
      <p className="lede mt4">{t("track.withdraw.means")}</p>
      {answered ? <p>{t("track.withdraw.answered")}</p> : null}
      <p>{t("track.withdraw.kept")}</p>
    </>
  );
}
