/** The splitting bench: a submission's texts become contributions, until every word is accounted for (rule 3). */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { findBench } from "~/domain/contributions/bench.server.ts";
import { findLastStep } from "~/domain/kernel/steps.server.ts";
import { listObjected } from "~/domain/live/objected.server.ts";
import { listLateSaid } from "~/domain/live/room.server.ts";
import { findIntakeEntry } from "~/domain/submissions/intake.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { runBench } from "~/server/run-bench.server.ts";
import { type BenchAnswer, unlessUnsaved, unsaved } from "~/ui/bench/answers.ts";
import { Bench } from "~/ui/bench/bench.tsx";
import { BenchActions } from "~/ui/bench/bench-actions.tsx";
import { footKeys } from "~/ui/bench/key-help.tsx";
import { ObjectedAtTable } from "~/ui/desk/objected-at-table.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { Entry, entryTitle } from "~/ui/intake/entry.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"], hydrate: true, undo: true, keys: footKeys };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ t }) => `${t("split.title")} ${data?.bench.ref ?? ""}`);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor, db } = await requireStaff(context, "coordinator");
  const ref = params.ref ?? "";
  const asked = new URL(request.url).searchParams;
  const open = Number(asked.get("open")) || null;
  const bench = await findBench(db.read, ref, { page: Number(asked.get("page")), open });
  const entry = await findIntakeEntry(db.read, ref);
  if (!bench || !entry) throw notFound();
  const step = (await findLastStep(db.read, actor.personId))?.number ?? null;
  const meeting = entry.channel === "meeting";
  const late = meeting ? await listLateSaid(db.read, ref) : [];
  const objected = meeting ? await listObjected(db.read, ref) : [];
  return {
    bench,
    entry,
    late,
    objected,
    step,
    open: bench.contributions.some((c) => c.number === open) ? open : null,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const ref = params.ref ?? "";
  const outcome = await runBench(ctx, ref, request);
  if (outcome.go !== null) throw redirect(outcome.go, 303);
  return json(outcome.answer, { status: outcome.status });
}

/** With scripts the page stands where the server, or its database, is gone: what was typed can be sent again. */
export async function clientAction({
  request,
  serverAction,
}: ClientActionFunctionArgs): Promise<BenchAnswer> {
  const form = await request.clone().formData();
  return serverAction<BenchAnswer>().catch((error: unknown) => {
    // What a route threw is an answer: elsewhere, or no such page.
    if (error instanceof Response) throw error;
    return unsaved(form);
  });
}
export const shouldRevalidate = unlessUnsaved;

export default function SplitPage() {
  const i18n = useI18n();
  const { t } = i18n;
  const { bench, entry, late, objected, step, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const waits = bench.status === "received";
  return (
    <>
      <DeskHead
        trail={[
          <a key="intake" href={paths.desk.intake()}>
            {t("intake.title")}
          </a>,
          <a key="ref" className="ref" href={paths.desk.submission(bench.ref)}>
            {bench.ref}
          </a>,
          ...(bench.place
            ? [t("split.head.place", { at: String(bench.place.at), of: String(bench.place.of) })]
            : []),
        ]}
        title={entryTitle(i18n, entry)}
        sub={<Entry entry={entry} />}
        actions={<BenchActions bench={bench} />}
      />
      {waits && bench.untranscribed.length > 0 ? (
        <Note tone="warn">
          {t("split.head.untranscribed", { count: bench.untranscribed.length })}{" "}
          <a href={`${paths.desk.submission(bench.ref)}#files`}>{t("split.head.submission")}</a>
        </Note>
      ) : null}
      {waits ? null : (
        <Note>{bench.status === "split" ? t("split.head.isSplit") : t("split.head.notWaiting")}</Note>
      )}
      <ObjectedAtTable objected={objected} named />
      <Bench key={bench.ref} {...{ bench, answer, step, late }} initiallyOpen={answer?.number ?? open} />
    </>
  );
}
