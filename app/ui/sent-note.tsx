import { Note } from "./note.tsx";
import { Rich } from "./rich.tsx";
import { useRootData } from "./root-data.ts";

type Props = { sendsMail: boolean; sent: string; contact: string };

/** That a mail was sent; where none leaves this forum, whom to write to instead; in an example, where it is to be read. */
export function SentNote({ sendsMail, sent, contact }: Props) {
  const { mailFolder } = useRootData();
  const folder = sendsMail ? null : mailFolder;
  return (
    <Note tone={sendsMail || folder ? "ok" : "warn"} live>
      <p>
        {sendsMail ? (
          sent
        ) : folder ? (
          <>
            {sent} <Rich k="registration.asked.example" with={{ folder: <code>{folder}</code> }} />
          </>
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
