import { useI18n } from "~/i18n/use-i18n.tsx";
import { Rich } from "./rich.tsx";

export type ErrorPageProps = { homeHref: string } & (
  | { kind: "notFound" | "badRequest" | "refused" | "foreign" | "tooLarge" }
  /** with what was typed, which follows */
  | { kind: "offline"; kept?: boolean }
  | { kind: "failed"; requestId: string }
  | { kind: "rateLimited"; seconds: number }
);

/** What a page says when something is unknown, refused or failed: what happened, what is safe, what to do. */
export function ErrorPage(props: ErrorPageProps) {
  const { t } = useI18n();
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
