import { endsSentence, type I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DidNote } from "../did-note.tsx";
import { Note } from "../note.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import { useHostText } from "../public/host-text.tsx";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";
import { type Done, type OwnData, standingOf } from "./own-data.ts";

type Props = { own: OwnData; done: Done | null };

/** Where a submission stands, in the title. */
export function trackTitle({ t }: Pick<I18n, "t">, own: Pick<OwnData, "status" | "contributions">): string {
  const { state, count, answered } = standingOf(own);
  const title = t(`track.page.${state}`, { count, answered });
  // What was taken back stands on the page too, and is told, so that the number is the number that is seen.
  const gone = own.contributions.filter((point) => point.withdrawnOn !== null).length;
  const counted = state === "none" || state === "some" || state === "all";
  return counted && gone > 0 ? t("track.page.besides", { title, count: gone }) : title;
}

/** The first row: how it stands, which submission this is, and what comes next. */
export function TrackHead({ own, done }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const host = useHostText(own.consultation.mainLanguage);
  const contact = own.consultation.contactEmail;
  const who = own.who.organisation ?? own.who.person;
  const ref = <span className="ref">{own.ref}</span>;
  const date = <TimeText value={own.receivedOn} />;
  return (
    <Row label={t("track.page.private")} margin={<p>{t("track.page.privateText")}</p>}>
      {done ? (
        <DidNote>
          <p>{t(done.endsWith("_asked") && !own.sendsMail ? "track.done.unsent" : `track.done.${done}`)}</p>
        </DidNote>
      ) : null}
      <h1>{trackTitle(i18n, own)}</h1>
      <p className="lede mt4">
        {who ? (
          <Rich k="track.page.from" with={{ ref, who, date }} />
        ) : (
          <Rich k="track.page.fromNobody" with={{ ref, date }} />
        )}
      </p>
      <p className="small mt4">
        <Rich
          k="track.page.to"
          with={{
            consultation: (
              <a href={paths.consultation(own.consultation.slug)}>{host.span(own.consultation.title)}</a>
            ),
          }}
        />
        {endsSentence(host.words(own.consultation.title)) ? " " : ". "}
        {own.onBehalfOf ? `${t("track.page.onBehalfOf", { whom: own.onBehalfOf })} ` : null}
        {own.late ? `${t("track.receipt.late")} ` : null}
        <a href={paths.receipt(own.ref)}>{t("track.page.receipt")}</a>
        {own.status === "withdrawn" || own.contributions.some((point) => point.withdrawnOn !== null) ? (
          <>
            {" · "}
            <a href={paths.withdrawn(own.ref)}>{t("track.withdrawn.link")}</a>
          </>
        ) : null}
      </p>
      {own.disputed ? (
        <Note tone="warn">
          <p>
            <Rich k="own.notMe.doubted" with={{ contact: <a href={`mailto:${contact}`}>{contact}</a> }} />
          </p>
        </Note>
      ) : null}
      {own.status === "received" ? (
        <p>
          <Rich
            k={own.firstStatusBy < own.today ? "track.page.splitLate" : "track.page.splitBy"}
            with={{ date: <TimeText value={own.firstStatusBy} /> }}
          />
        </p>
      ) : null}
      {own.status === "nothing_to_answer" && own.statusReason ? (
        <div className="mt6">
          <Note>
            <p>{t("track.page.reason")}</p>
            <Paragraphs text={own.statusReason} />
          </Note>
        </div>
      ) : null}
    </Row>
  );
}
