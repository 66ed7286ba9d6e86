import type { Withdrawal } from "~/domain/own/own.ts";
import type { Translated } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { useHostText } from "../public/host-text.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";

type Props = {
  submission: string;
  consultation: { title: Translated; mainLanguage: string };
  withdrawals: readonly Withdrawal[];
  points: readonly { ref: string; title: string; language: string }[];
  /** something of it was answered, and the answer stays */
  answered: boolean;
};

/** What was withdrawn, when and how, and what that means: the contributor's proof. */
export function WithdrawnPage({ submission, consultation, withdrawals, points, answered }: Props) {
  const { t } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const last = withdrawals.at(-1);
  return (
    <>
      <Row
        label={t("track.receipt.label")}
        margin={last ? <TimeText value={last.at} style="moment" opens /> : null}
      >
        <h1>{t("track.withdrawn.title")}</h1>
        <p className="lede mt4">
          <Rich
            k="track.withdrawn.lede"
            with={{
              ref: <strong className="ref">{submission}</strong>,
              consultation: host.span(consultation.title),
            }}
          />
        </p>
        {last ? (
          <ol className="list open mt6">
            {withdrawals.map((one) => (
              <li className="item" key={`${one.ref} ${one.at}`}>
                <h2 className="h3">
                  <Named withdrawal={one} submission={submission} points={points} />
                </h2>
                <p>
                  <Rich
                    k="track.withdrawn.at"
                    with={{ moment: <TimeText value={one.at} style="moment" /> }}
                  />
                </p>
                <p className="meta">
                  {one.channel === null ? (
                    t("track.withdrawn.byLink")
                  ) : (
                    <Rich
                      k="track.withdrawn.byStaff"
                      with={{
                        channel: t(`states.channel.${one.channel}`),
                        date: <TimeText value={one.receivedOn} />,
                      }}
                    />
                  )}
                </p>
              </li>
            ))}
          </ol>
        ) : (
          <p>{t("track.withdrawn.nothing")}</p>
        )}
      </Row>
      {last ? (
        <Row heading label={t("track.withdrawn.means")}>
          <p>{t("track.done.withdrawn")}</p>
          {answered ? <p>{t("track.withdraw.answered")}</p> : null}
          <p>{t("track.withdraw.kept")}</p>
          <p className="small">{t("track.withdrawn.keep")}</p>
        </Row>
      ) : null}
      <Row>
        <p>
          <a className="btn btn-2" href={paths.tracked(submission)}>
            {t("track.receipt.open")}
          </a>
        </p>
      </Row>
    </>
  );
}

/** One point by its number and title, or all of it. */
function Named({
  withdrawal,
  submission,
  points,
}: Pick<Props, "submission" | "points"> & {
  withdrawal: Withdrawal;
}) {
  const { t } = useI18n();
  const point = points.find(({ ref }) => ref === withdrawal.ref);
  if (withdrawal.ref === submission) return <>{t("track.withdrawn.whole")}</>;
  return (
    <>
      <span className="ref">{withdrawal.ref}</span> <span lang={point?.language}>{point?.title}</span>
    </>
  );
}
