import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Shape, type ShapeName } from "../shape.tsx";
import { toUnread, type Unread, type UnreadPoint } from "./unread.ts";

const shapes: Record<Unread, ShapeName> = { to_split: "half", to_clear: "look", ended: "held" };

/** Under the references of a place in the draft: those of them that readers can't read, why, and the way to mend it. */
export function UnreadList({ refs, unread }: { refs: readonly string[]; unread: readonly UnreadPoint[] }) {
  const { t } = useI18n();
  const here = unread.filter(({ ref }) => refs.includes(ref));
  if (here.length === 0) return null;
  const words = t("records.item.notPublished");
  return (
    <ul className="checks">
      {here.map((point) => (
        <li key={point.ref}>
          <Shape name={shapes[point.unread]} />
          <div>
            <p>
              <span className="ref">{point.ref}</span>{" "}
              <span lang={point.language as Language}>{point.title}</span>
            </p>
            <p className="m">
              {t(`recordDesk.unread.${point.unread}`, { words })}{" "}
              <a href={toUnread(point)}>
                {t(`recordDesk.bringOn.${point.unread}`)}
                <span className="vh"> {point.ref}</span>
              </a>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** How many of a part readers can't read yet, and the way to clear those that can be. */
export function UnreadCount({ refs, unread }: { refs: readonly string[]; unread: readonly UnreadPoint[] }) {
  const { t } = useI18n();
  const waiting = unread.filter((one) => one.unread !== "ended" && refs.includes(one.ref));
  const able = waiting.filter((one) => one.unread === "to_clear");
  if (waiting.length === 0) return null;
  const text = t("recordDesk.unread.count", { count: waiting.length });
  return (
    <span className="nowrap">
      <Shape name="look" />{" "}
      {able.length > 0 ? (
        <a href={paths.desk.clearing({ picked: able.map(({ ref }) => ref).join(" ") })}>{text}</a>
      ) : (
        text
      )}
    </span>
  );
}
