import { Note } from "./note.tsx";
import { Rich } from "./rich.tsx";

type Props = { sendsMail: boolean; sent: string; contact: string };

/** That a mail was sent; or, where none leaves this forum, whom to write to instead. */
export function SentNote({ sendsMail, sent, contact }: Props) {
  return (
    <Note tone={sendsMail ? "ok" : "warn"} live>
      <p>
        {sendsMail ? (
          sent
        ) : (
          <Rich
            k="registration.asked.unsent"
            with={{ contact: <a href={`mailto:${contact}`}>{contact}</a> }}
          />
        )}
      </p>
    </Note>
  );
}
