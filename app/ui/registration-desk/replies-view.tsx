import type { Translated } from "~/domain/people/person.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { useWords } from "../meeting-desk/meeting-view.tsx";
import { Paragraphs } from "../paragraphs.tsx";

type Reply = { ref: string; name: string; organisation: string | null; language: string; answer: string };
type Props = {
  frame: MeetingFrame;
  /** `now` is null where it is not asked any more */
  questions: { now: Translated | null; asked: string; replies: Reply[] }[];
};

/** Each question with its replies, in the words of those who gave them. */
export function RepliesView({ frame, questions }: Props) {
  const { t } = useI18n();
  const words = useWords(frame.mainLanguage);
  if (questions.length === 0) return <p className="block">{t("registrationDesk.replies.none")}</p>;
  return questions.map(({ now, asked, replies }) => (
    <section key={now ? JSON.stringify(now) : asked} className="block">
      <h2>{now ? words(now) : asked}</h2>
      <p className="m">
        {now ? null : `${t("registrationDesk.replies.earlier")} · `}
        {replies.length > 0
          ? t("registrationDesk.replies.count", { count: replies.length })
          : t("registrationDesk.replies.noReply")}
      </p>
      <ul className="list open">
        {replies.map(({ ref, name, organisation, language, answer }) => (
          <li key={ref} className="item">
            <div className="words" lang={language}>
              <Paragraphs text={answer} />
            </div>
            <p className="m">
              <a href={paths.desk.registration(frame.slug, ref)}>{name}</a>
              {organisation ? ` · ${organisation}` : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
