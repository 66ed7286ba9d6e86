import type { PublishedStatus } from "~/domain/published/published.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Facts } from "../facts.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import { useNamed } from "../people/body-options.ts";
import { Rich } from "../rich.tsx";
import { Shape } from "../shape.tsx";
import { TimeText } from "../time-text.tsx";

/** Everything reported on a commitment, the newest first; nothing reported is said. */
export function StatusList({ statuses }: { statuses: PublishedStatus[] }) {
  const { t, language } = useI18n();
  const named = useNamed();
  if (statuses.length === 0) return <p>{t("states.commitment.not_reported")}</p>;
  return (
    <ol className="checks">
      {statuses.map((status, index) => {
        const body = named(status.body.name);
        const own = (text: typeof status.text) => pick(text, language, status.mainLanguage as Language);
        const text = own(status.text);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: reports never change places
          <li key={index}>
            <Shape name="done" />
            <div>
              <h3>{t(`states.commitment.${status.state}`)}</h3>
              <p className="m">
                <TimeText value={status.reportedOn} opens /> <span className="sep">·</span>{" "}
                <span lang={body.lang}>{body.text}</span>
              </p>
              <div lang={text.lang}>
                <Paragraphs text={text.text} />
              </div>
              <Facts
                items={status.figures.map((figure) => ({
                  term: own(figure.label).text,
                  value: (
                    <>
                      {figure.value} (
                      <Rich
                        k="planDesk.status.asOfDate"
                        with={{ date: <TimeText value={figure.asOf} style="short" /> }}
                      />
                      )
                    </>
                  ),
                }))}
              />
              {status.links.map((link) => (
                <p key={link.url}>
                  <a href={link.url} lang={own(link.label).lang} rel="noreferrer">
                    {own(link.label).text}
                  </a>
                </p>
              ))}
              {status.nextExpectedOn ? (
                <p className="m">
                  <Rich
                    k="planDesk.status.nextOn"
                    with={{ date: <TimeText value={status.nextExpectedOn} /> }}
                  />
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
