import { Fragment, type ReactNode } from "react";
import {
  type Bar,
  barred,
  bar as drawnBar,
  groundKey,
  groundsOf,
  type PublicGround,
} from "~/domain/contributions/redaction.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

type BarredProps = { text: readonly string[]; bars: readonly Bar[] };

/** A bar in a list, in search, at the desk: says that something is redacted; why stands on the page of the contribution. */
function BareBar() {
  const { t, language } = useI18n();
  return (
    <span className="blackout" lang={language}>
      {t("redaction.words.bare")}
    </span>
  );
}

/** Words of passages on one line, with their bars. */
export function BarredLine({ text, bars }: BarredProps) {
  return (
    <>
      {text.map((passage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages of one text never change places
        <Fragment key={at}>
          {at > 0 ? "\n" : null}
          {barred(passage, bars, at).map((part) =>
            typeof part === "string" ? part : <BareBar key={part.at} />,
          )}
        </Fragment>
      ))}
    </>
  );
}

/** A text that is cut out of others, where only the drawn bar tells that something is redacted. */
export function withBars(text: string): ReactNode {
  if (!text.includes(drawnBar)) return text;
  return text.split(drawnBar).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
    <Fragment key={at}>
      {at > 0 ? <BareBar /> : null}
      {part}
    </Fragment>
  ));
}

/** Passages as paragraphs. In place of each redaction stands its ground on a bar, as long as the ground and not as the words. */
export function Barred({ text, bars, groundLang }: BarredProps & { groundLang: string }) {
  return (
    <>
      {paragraphsOf(text.map((passage, at) => barred(passage, bars, at))).map((parts, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
        <p key={at}>
          {parts.map((part, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do their parts
            <Fragment key={n}>
              {typeof part === "string" ? (
                lines(part)
              ) : (
                <GroundBar grounds={part.grounds} lang={groundLang} />
              )}
            </Fragment>
          ))}
        </p>
      ))}
    </>
  );
}

function GroundBar({ grounds, lang }: { grounds: readonly PublicGround[]; lang: string }) {
  const { t, language } = useI18n();
  const short = (ground: PublicGround) =>
    "why" in ground ? t(`redaction.why.${ground.why}`) : `${ground.statute} ${ground.section}`;
  const stated = grounds.every((ground) => !("why" in ground));
  return (
    <span className="blackout" lang={stated ? lang : language}>
      <span className="vh" lang={language}>
        {t("redaction.words.bar")}{" "}
      </span>
      {[...new Set(grounds.map(short))].join(", ")}
    </span>
  );
}

/** Each ground once, with its reason. */
export function Grounds({
  of,
  lang,
  label,
}: {
  of: readonly { grounds: readonly PublicGround[] }[];
  lang: string;
  label: string;
}) {
  const { t } = useI18n();
  return (
    <div className="meta mt4">
      <p>{label}</p>
      <ul>
        {groundsOf(of).map((ground) => (
          <li key={groundKey(ground)} lang={"why" in ground ? undefined : lang}>
            {"why" in ground ? t(`redaction.why.${ground.why}`) : t("redaction.words.ground", ground)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const lines = (text: string): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never change places
  text.split("\n").flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]));

/** Blank lines and the ends of passages part paragraphs; bars stand within them. */
function paragraphsOf(passages: readonly (string | Bar)[][]): (string | Bar)[][] {
  const paragraphs: (string | Bar)[][] = [];
  for (const parts of passages) {
    let open: (string | Bar)[] = [];
    paragraphs.push(open);
    for (const part of parts) {
      if (typeof part !== "string") {
        open.push(part);
        continue;
      }
      for (const [at, piece] of part.split(/\n\s*\n/).entries()) {
        if (at > 0) {
          open = [];
          paragraphs.push(open);
        }
        if (piece !== "") open.push(piece);
      }
    }
  }
  return paragraphs.filter((parts) => parts.some((part) => typeof part !== "string" || part.trim() !== ""));
}
