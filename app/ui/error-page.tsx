import { useI18n } from "~/i18n/use-i18n.tsx";
import { Rich } from "./rich.tsx";

export type ErrorPageProps = { homeHref: string } & (
  | { kind: "notFound" | "badRequest" | "refused" | "foreign" }
  /** with how much may be sent at a time, and where the form is */
  | { kind: "tooLarge"; most?: number; formHref?: string | null }
  /** with what was typed, which follows */
  | { kind: "offline"; kept?: boolean }
  | { kind: "failed"; requestId: string }
  | { kind: "rateLimited"; seconds: number }
);

/** What a page says when something is unknown, refused or failed: what happened, what is safe, what to do. */
export function ErrorPage(props: ErrorPageProps) {
  const { t } = useI18n();
  if (props.kind === "tooLarge" && props.most)
    return <TooLarge most={props.most} formHref={props.formHref} />;
  const home = <a href={props.homeHref}>{t("common.chrome.theFrontPage")}</a>;
  return (
    <div className="oops">
      <h1>{t(`errors.${props.kind}.title`)}</h1>
      <p className="lede mt4">{t(`errors.${props.kind}.lede`)}</p>
      <p>
        {props.kind === "notFound" || props.kind === "badRequest" ? (
          <Rich k={`errors.${props.kind}.next`} with={{ home }} />
        ) : props.kind === "failed" ? (
          t("errors.failed.next", { id: props.requestId })
        ) : props.kind === "rateLimited" ? (
          t("errors.rateLimited.next", { count: props.seconds })
        ) : props.kind === "offline" && props.kept ? (
          t("errors.kept.lede")
        ) : (
          t(`errors.${props.kind}.next`)
        )}
      </p>
    </div>
  );
}

/** Words that were typed are not read where the whole is too large: only the browser has them still. */
function TooLarge({ most, formHref }: { most: number; formHref?: string | null }) {
  const { t, number } = useI18n();
  return (
    <div className="oops">
      <h1>{t("errors.tooLarge.title")}</h1>
      <p className="lede mt4">
        {t("errors.tooLarge.lede")} {t("errors.tooLarge.most", { most: number(most) })}
      </p>
      <p>{t("errors.tooLarge.back")}</p>
      {formHref ? (
        <p>
          <a href={formHref}>{t("errors.tooLarge.form")}</a>
        </p>
      ) : null}
    </div>
  );
}
