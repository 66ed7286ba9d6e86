import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Note } from "../note.tsx";
import { useHostText } from "../public/host-text.tsx";
import { Rich } from "../rich.tsx";
import { TimeText } from "../time-text.tsx";
import type { SubmitData } from "./submission.ts";

/** Says where the window stands, where that is not simply open. */
export function WindowNote({ data }: { data: SubmitData }) {
  const { t } = useI18n();
  const host = useHostText(data.mainLanguage);
  if (data.window === "open") return null;
  if (data.window === "not_open") {
    return (
      <Note>
        <p>
          {data.opensOn ? (
            <Rich k="submit.window.notOpen" with={{ date: <TimeText value={data.opensOn} /> }} />
          ) : (
            t("submit.window.notOpenYet")
          )}
        </p>
      </Note>
    );
  }
  if (data.window === "over") {
    return (
      <Note tone="warn">
        <p>
          <Rich k="submit.window.over" with={{ date: <TimeText value={data.closesOn ?? ""} /> }} />{" "}
          {t("submit.window.late")}
        </p>
        {host.words(data.latePolicy) ? host.paragraphs(data.latePolicy) : null}
      </Note>
    );
  }
  return (
    <Note>
      <p>
        {data.cancelledOn ? (
          <Rich k="submit.window.cancelled" with={{ date: <TimeText value={data.cancelledOn} /> }} />
        ) : (
          t("submit.window.ended")
        )}
      </p>
      {data.cancelReason ? host.paragraphs(data.cancelReason) : null}
      {data.instead ? <Instead consultation={data.instead} /> : null}
      <p>
        <a href={paths.consultations()}>{t("submit.window.other")}</a>
      </p>
    </Note>
  );
}

/** Where the same words are received now. */
export function Instead({ consultation }: { consultation: NonNullable<SubmitData["instead"]> }) {
  const host = useHostText(consultation.mainLanguage);
  const { slug, title } = consultation;
  return (
    <p>
      <Rich
        k="submit.window.instead"
        with={{
          title: (
            <a href={paths.submit(slug)} lang={host.lang(title)}>
              {host.words(title)}
            </a>
          ),
        }}
      />
    </p>
  );
}

/** The margin's word on the deadline. */
export function Deadline({ data }: { data: SubmitData }) {
  const { t } = useI18n();
  if (data.window === "ended") return null;
  if (data.standing) return <p>{t("submit.deadline.always")}</p>;
  if (data.window === "not_open" && data.opensOn) {
    return (
      <p>
        <Rich
          k="submit.deadline.opens"
          with={{ date: <TimeText value={data.opensOn} style="weekdayNoYear" /> }}
        />
      </p>
    );
  }
  if (!data.closesOn) return null;
  const date = <TimeText value={data.closesOn} opens={data.window === "open"} />;
  return (
    <p>
      {data.window === "open" ? (
        <Rich k="submit.deadline.through" with={{ date }} />
      ) : (
        <Rich k="submit.deadline.over" with={{ date }} />
      )}
    </p>
  );
}
