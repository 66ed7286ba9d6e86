import type { Translated } from "~/domain/people/person.ts";
import type { SectionKind } from "~/domain/records/record.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { Note } from "../note.tsx";
import { Rich } from "../rich.tsx";
import { toUnread, type UnreadPoint } from "./unread.ts";

type Publishing = {
  digest: string;
  last: { number: number } | null;
  /** so many are told of the first version by mail */
  told: number;
  /** links that are in the way */
  open: number;
  /** nothing stands in it */
  empty: boolean;
  /** all of its parts, in their order */
  parts: { kind: SectionKind; title: Translated }[];
  leftOut: { kind: SectionKind; title: Translated }[];
  unconfirmed: number;
  waiting: UnreadPoint[];
  ended: UnreadPoint[];
};
type Props = { frame: MeetingFrame; publishing: Publishing };

/** Whom it is told to, what is left out, and what of it nobody will read yet. */
export function WhatItDoes({ frame, publishing }: Props) {
  const { t } = useI18n();
  const { last, told, leftOut, unconfirmed, waiting, ended } = publishing;
  const words = t("records.item.notPublished");
  return (
    <>
      {frame.status === "announced" ? (
        <div className="block">
          <Note tone="warn">
            <Rich
              k="recordDesk.publish.notClosed"
              with={{ link: <a href={paths.desk.closeRoom(frame.slug)}>{t("roomDesk.close.title")}</a> }}
            />
          </Note>
        </div>
      ) : null}
      <div className="block form-narrow">
        <ul>
          <li>{t("recordDesk.publish.means")}</li>
          <li>
            {last
              ? t("recordDesk.publish.next")
              : told > 0
                ? t("recordDesk.publish.told", { count: told })
                : t("recordDesk.publish.toldNobody")}
          </li>
          {leftOut.length > 0 ? (
            <li>
              <Rich k="recordDesk.publish.leftOut" with={{ parts: <PartNames {...{ frame, leftOut }} /> }} />
            </li>
          ) : null}
          {unconfirmed > 0 ? <li>{t("recordDesk.publish.unconfirmed", { count: unconfirmed })}</li> : null}
        </ul>
      </div>
      <Points
        id="waiting"
        points={waiting}
        title={t("recordDesk.publish.waiting", { count: waiting.length })}
        means={t("recordDesk.publish.waitingMeans", { words })}
      />
      <Points
        id="ended"
        points={ended}
        title={t("recordDesk.publish.ended", { count: ended.length })}
        means={t("recordDesk.publish.endedMeans")}
      />
    </>
  );
}

function PartNames({ frame, leftOut }: { frame: MeetingFrame } & Pick<Publishing, "leftOut">) {
  const { t, language } = useI18n();
  return leftOut.map(({ kind, title }, index) => {
    const own = pick(title, language, frame.mainLanguage);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
      <span key={index}>
        {index > 0 ? ", " : null}
        <b lang={own.text ? own.lang : undefined}>{own.text || t(`records.section.${kind}`)}</b>
      </span>
    );
  });
}

/** Contributions by their references, each with the way to where it is split or cleared. */
function Points({
  id,
  points,
  title,
  means,
}: {
  id: string;
  points: UnreadPoint[];
  title: string;
  means: string;
}) {
  if (points.length === 0) return null;
  return (
    <section className="block form-narrow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{means}</p>
      <ul>
        {points.map((point) => (
          <li key={point.ref}>
            <a className="ref" href={toUnread(point)}>
              {point.ref}
            </a>{" "}
            <span lang={point.language as Language}>{point.title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Publishes exactly the draft that was looked at; a later version says what it changes. */
export function PublishForm({ form, frame, publishing }: Props & { form: Binding }) {
  const { t } = useI18n();
  const { digest, last, open, empty } = publishing;
  const back = <a href={paths.desk.record(frame.slug)}>{t("recordDesk.publish.back")}</a>;
  if (open > 0 || empty)
    return (
      <section className="form-narrow block">
        <p>{t(empty ? "recordDesk.refused.empty" : "recordDesk.refused.links_open")}</p>
        <p className="actions">{back}</p>
      </section>
    );
  return (
    <PostForm hidden={{ digest }} className="form-narrow block">
      {last ? (
        <TranslatedField
          {...{ form, languages: frame.languages }}
          name="note"
          label={t("recordDesk.publish.note")}
          rows={3}
        />
      ) : null}
      <div className="actions">
        <SubmitButton>
          {last
            ? t("recordDesk.publish.doNext", { version: String(last.number + 1) })
            : t("recordDesk.publish.do")}
        </SubmitButton>
        {back}
      </div>
    </PostForm>
  );
}
