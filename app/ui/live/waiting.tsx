/** What waits on this device: among the points, in a line of its own, and what no table took. */
import { createContext, Fragment, useContext, useEffect, useState } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";
import { Shape } from "../shape.tsx";
import { TimeText } from "../time-text.tsx";
import { NoteMeta, NoteWords, useWhose } from "./note-words.tsx";
import { toSend, type Waiting } from "./queue.ts";
import { useQueue } from "./use-queue.ts";

export type Held = {
  waiting: Waiting[];
  table: string;
  network: boolean;
  keeps: boolean;
  /** what was just kept or received */
  said: string;
  takeBack: (clientId: string) => void;
  /** of what was being written when the table closed; null away from it */
  sendIn: ((clientId: string) => void) | null;
  drop: (clientId: string) => void;
};

const Context = createContext<Held | null>(null);
export const HeldProvider = Context.Provider;

/** Whether there is a network, and how much waits; what is said anew is read out. */
export function NetBar() {
  const { t } = useI18n();
  const held = useContext(Context);
  if (!held) return null;
  const { network, keeps, said } = held;
  const count = toSend(held.waiting, held.table).length;
  const where = keeps ? "" : "Here";
  const none = network ? null : t("live.net.offNone");
  const text = count === 0 ? none : t(`live.net.${network ? "sending" : "off"}${where}`, { count });
  return (
    <>
      <div role="status" className={text && !network ? "net" : "vh"}>
        {network ? null : <Shape name="held" />}
        <span>
          {text ? <b>{text}</b> : said} {network ? null : t("live.net.writeOn")}
        </span>
      </div>
      {keeps ? null : (
        <div className="pad">
          <Note tone="warn" live>
            {t("live.net.unkept")}
          </Note>
        </div>
      )}
    </>
  );
}

/** Points that are to be sent, after those that are received. */
export function HeldNotes() {
  const { t } = useI18n();
  const whose = useWhose();
  const held = useContext(Context);
  if (!held) return null;
  return (
    <>
      {toSend(held.waiting, held.table)
        .filter(({ objectsTo }) => objectsTo === null)
        .map((one) => (
          <li className="held" key={one.clientId}>
            <NoteWords>{one.body}</NoteWords>
            <NoteMeta>
              <TimeText value={one.claimedAt} style="hour" />
              <span>{whose({ voice: one.voice, name: one.name || null })}</span>
              <b className="soon">{t("live.note.here")}</b>
              <button type="button" className="btn-3" onClick={() => held.takeBack(one.clientId)}>
                {t("live.note.undoHere")}
              </button>
            </NoteMeta>
          </li>
        ))}
    </>
  );
}

/** What this device means instead of a point, and has not been able to say yet. */
export function HeldObjections({ note }: { note: number }) {
  const { t } = useI18n();
  const held = useContext(Context);
  if (!held) return null;
  return toSend(held.waiting, held.table)
    .filter(({ objectsTo, takesBack }) => objectsTo === note && takesBack === null)
    .map(({ clientId, body }) => (
      <p className="m held" key={clientId}>
        {t("live.note.meant")}: <span lang="">{body}</span> <b className="soon">{t("live.note.here")}</b>{" "}
        <button type="button" className="btn-3" onClick={() => held.takeBack(clientId)}>
          {t("live.note.undoHere")}
        </button>
      </p>
    ));
}

/** Which objection of this device to a point is being taken back: as soon as it can be sent. */
export function useTakesBack(note: number): (objection: number) => boolean {
  const held = useContext(Context);
  const waiting = held ? toSend(held.waiting, held.table) : [];
  return (objection) => waiting.some((one) => one.objectsTo === note && one.takesBack === objection);
}

/** How many points wait among those that are shown. */
export function useHeldPoints(): number {
  const held = useContext(Context);
  if (!held) return 0;
  return toSend(held.waiting, held.table).filter(({ objectsTo }) => objectsTo === null).length;
}

/** What this device holds where it sits at no table, or chooses another: it goes to the table that it was written at from here too. */
export function HeldHere({ table }: { table: string }) {
  const { t } = useI18n();
  const { waiting, drop } = useQueue(table, async () => {});
  const goes = (waiting ?? []).some(({ refused }) => refused === null);
  const [went, setWent] = useState(false);
  useEffect(() => setWent((before) => before || goes), [goes]);
  const remove = async (clientId: string) => {
    await drop(clientId);
    setWent(false);
  };
  return (
    <HeldProvider
      value={{
        ...{ waiting: waiting ?? [], table, network: true, keeps: true, said: "", takeBack: ignore },
        sendIn: null,
        drop: (clientId) => void remove(clientId),
      }}
    >
      <div role="status">{went && waiting?.length === 0 ? <Note>{t("live.net.all")}</Note> : null}</div>
      <StuckNotes />
    </HeldProvider>
  );
}

const ignore = () => {};

/**
 * What no table took, with the reason: it is never dropped unless somebody says so. What is still to go to another table than that of
 * this device stands apart from what is not sent any more.
 */
export function StuckNotes() {
  const { t } = useI18n();
  const held = useContext(Context);
  const stuck = held?.waiting.filter((one) => one.refused !== null || one.table !== held.table) ?? [];
  if (!held || stuck.length === 0) return null;
  const goes = (one: Waiting) => one.refused === null;
  const mayGo = (one: Waiting) => held.sendIn !== null && isUnsent(one, held.table);
  const parts = [
    { lead: "live.stuck.mayGo", those: stuck.filter(mayGo) },
    { lead: "live.stuck.away", those: stuck.filter(goes) },
    { lead: "live.stuck.text", those: stuck.filter((one) => !goes(one) && !mayGo(one)) },
  ] as const;
  return (
    <section className="pad" aria-labelledby="stuck">
      <h2 id="stuck">{t("live.stuck.title")}</h2>
      {parts.map(({ lead, those }) =>
        those.length === 0 ? null : (
          <Fragment key={lead}>
            <p>{t(lead)}</p>
            <ul className="stuck">
              {those.map((one) => (
                <Stuck
                  key={one.clientId}
                  one={one}
                  drop={held.drop}
                  sendIn={lead === "live.stuck.mayGo" ? held.sendIn : null}
                />
              ))}
            </ul>
          </Fragment>
        ),
      )}
    </section>
  );
}

/** What somebody was writing at this table when it closed. */
const isUnsent = (one: Waiting, table: string) => one.refused === "unsent" && one.table === table;

function Stuck({ one, drop, sendIn }: { one: Waiting } & Pick<Held, "drop" | "sendIn">) {
  const { t } = useI18n();
  const [copied, setCopied] = useState(false);
  return (
    <li className="fix">
      <NoteWords>{one.body}</NoteWords>
      <p className="m">
        {one.objectsTo === null ? null : <>{t("live.stuck.objected", { number: one.objectsTo })} · </>}
        {one.refused ? t(`live.stuck.${one.refused}`) : t("live.stuck.other", { table: one.tableName })}
      </p>
      <div className="inline-actions">
        {sendIn ? (
          <button type="button" className="btn-2" onClick={() => sendIn(one.clientId)}>
            {t("live.stuck.sendIn")}
          </button>
        ) : null}
        <button
          type="button"
          className="btn-2"
          onClick={() => void navigator.clipboard?.writeText(one.body).then(() => setCopied(true))}
        >
          {t("live.stuck.copy")}
        </button>
        <button type="button" className="btn-3" onClick={() => drop(one.clientId)}>
          {t("live.stuck.drop")}
        </button>
        <span role="status">{copied ? t("live.stuck.copied") : ""}</span>
      </div>
    </li>
  );
}
