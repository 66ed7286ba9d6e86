import { Form } from "@remix-run/react";
import type { Bench } from "~/domain/contributions/bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";

/** Done, or why not yet; and the next submission. */
export function BenchActions({ bench }: { bench: Bench }) {
  const { t } = useI18n();
  const { next, status, coverage, texts, made, untranscribed } = bench;
  const lacks =
    texts.length === 0 || (untranscribed.length > 0 && coverage.leftCharacters === 0)
      ? t("split.head.doneNoText")
      : coverage.percent !== 100
        ? t("split.head.doneAt")
        : made.count === 0
          ? t("split.head.doneNone")
          : null;
  return (
    <>
      {next ? (
        <a className="btn-2" href={paths.desk.split(next)}>
          {t("split.head.skip")} <kbd>N</kbd>
        </a>
      ) : null}
      {status === "received" && lacks ? (
        <span className="btn not-yet" aria-disabled="true">
          {lacks}
        </span>
      ) : null}
      {status === "received" && !lacks ? <Send intent="complete" text={t("split.head.done")} /> : null}
      {status === "split" && !made.answered ? <Send intent="reopen" text={t("split.head.reopen")} /> : null}
    </>
  );
}

function Send({ intent, text }: { intent: string; text: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <button type="submit" className="btn">
        {text}
      </button>
    </Form>
  );
}
