import { type OrganiserAnswer, repliesTo } from "~/domain/meetings/registration.ts";
import type { Translated } from "~/domain/people/person.ts";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";
import { useHostText } from "../public/host-text.tsx";

type Props = Pick<Binding, "field" | "group"> & {
  questions: readonly Translated[];
  mainLanguage: string;
  stored?: readonly OrganiserAnswer[];
};

/** What the organiser asks, in his order; the questions as they are read here go with the form. */
export function QuestionFields({ questions, mainLanguage, stored = [], field, group }: Props) {
  const host = useHostText(mainLanguage);
  const { id, error } = field("answers");
  const replies = group("answers", repliesTo(questions, stored)).value;
  const asked = group("asked", questions.map(host.words)).value;
  return questions.map((question, n) => {
    const words = host.words(question);
    const reply = replies[asked.indexOf(words)] ?? "";
    return (
      <TextArea
        key={words}
        name="answers"
        id={n === 0 ? id : `${id}-${n}`}
        optional
        className="low"
        label={host.span(question)}
        value={reply}
        error={reply.length > replyLimit ? error : undefined}
      />
    );
  });
}

const replyLimit = 1000;
