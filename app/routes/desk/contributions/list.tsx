/** Sorting: the list of contributions, filtered by its address, several picked at once. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countByTheme, countViews } from "~/domain/contributions/worklist-counts.server.ts";
import { listWorklist } from "~/domain/contributions/worklists.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { addressOf, listChoices, readFilter, sortPicked } from "~/server/sorting.server.ts";
import { FilterWordMenu } from "~/ui/desk/filter-sentence.tsx";
import { PickedBar } from "~/ui/desk/picked-bar.tsx";
import { filterWords, keptViews } from "~/ui/desk/sorting-words.tsx";
import { Worklist, type WorklistGroup } from "~/ui/desk/worklist.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = {
  guard: ["coordinator"],
  hydrate: true,
  keys: ({ t }) => [
    { keys: ["J", "K"], text: t("desk.keys.move") },
    { keys: ["X"], text: t("desk.keys.pick") },
    { keys: ["Z"], text: t("desk.keys.undo") },
  ],
};
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("sorting.title"));

const pageSize = 100;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const filter = readFilter(request);
  const { today } = await forumDay(ctx);
  const { consultationId, ...choices } = await listChoices(ctx, filter);
  const { rows, more } = await listWorklist(ctx.db.read, filter, today, pageSize);
  return {
    filter,
    today,
    choices,
    views: await countViews(ctx.db.read, today, consultationId),
    themes: await countByTheme(ctx.db.read, { ...filter, after: undefined }, today),
    rows,
    next: more ? (rows.at(-1)?.ref ?? null) : null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const outcome = await sortPicked(ctx, await parseForm(request), addressOf(request));
  if (outcome.ok) return redirect(outcome.to, 303);
  const refusal = refusalText(translator(context.language), outcome.refusal);
  return json({ refusal, picked: outcome.picked }, { status: 422 });
}

export default function Contributions() {
  const { filter, today, choices, views, themes, rows, next } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const i18n = useI18n();
  const { t, language } = i18n;
  const words = filterWords(filter, choices, i18n);
  const count = themes.reduce((all, theme) => all + theme.n, 0);
  const menu = (name: keyof typeof words) => <FilterWordMenu word={words[name]} />;
  const groups = groupsOf(rows, themes, language, t("sorting.list.noTheme"));
  const option = (value: string, label: { text: string; lang: string }) => ({
    value,
    label: label.text,
    lang: label.lang,
  });
  const main = choices.mainLanguage as Language;
  return (
    <>
      <h1 className="vh">{t("sorting.title")}</h1>
      <ErrorSummary refusal={done?.refusal} />
      <div className="sentence">
        <Rich
          k="sorting.sentence"
          with={{
            contributions: <b>{t("common.count.contributions", { count })}</b>,
            consultation: menu("consultation"),
            stage: menu("stage"),
            theme: menu("theme"),
            owner: menu("owner"),
            commitment: menu("commitment"),
            visibility: menu("visibility"),
            due: menu("due"),
          }}
        />
      </div>
      <ul className="views" aria-label={t("sorting.view.label")}>
        {keptViews(filter, views, i18n).map((view) => (
          <li key={view.href}>
            <a href={view.href} aria-current={view.current ? "page" : undefined}>
              {view.text}
            </a>
          </li>
        ))}
        <li className="push">
          <a href={paths.desk.contributionsCsv({ ...filter, after: undefined })}>{t("sorting.view.csv")}</a>
        </li>
      </ul>
      {rows.length === 0 ? (
        <p>
          <Rich
            k="sorting.list.empty"
            with={{ all: <a href={paths.desk.contributions()}>{t("sorting.list.showAll")}</a> }}
          />
        </p>
      ) : (
        <PostForm>
          <Worklist groups={groups} today={today} picked={done?.picked ?? []} />
          <p className="mt4">
            {filter.after ? (
              <a href={paths.desk.contributions({ ...filter, after: undefined })}>
                {t("sorting.list.first")}
              </a>
            ) : null}{" "}
            {next ? (
              <a href={paths.desk.contributions({ ...filter, after: next })}>{t("sorting.list.next")}</a>
            ) : null}
          </p>
          <PickedBar
            today={today}
            themes={choices.themes.map((theme) => option(theme.slug, pick(theme.title, language, main)))}
            owners={choices.bodies.map((body) => option(body.slug, pick(body.shortName, language, main)))}
          />
        </PostForm>
      )}
    </>
  );
}

type Data = Awaited<ReturnType<typeof loader>>;

function groupsOf(
  rows: Data["rows"],
  themes: Data["themes"],
  language: Language,
  noTheme: string,
): WorklistGroup[] {
  const groups: WorklistGroup[] = [];
  for (const row of rows) {
    const key = row.theme ? `${row.consultation.slug}-${row.theme.slug}` : "none";
    let group = groups.find((one) => one.key === key);
    if (!group) {
      const counted = themes.filter((one) =>
        row.theme
          ? one.consultation === row.consultation.slug && one.theme === row.theme.slug
          : one.theme === null,
      );
      const title = row.theme
        ? pick(row.theme.title, language, row.consultation.mainLanguage as Language)
        : null;
      const sum = (of: "n" | "open" | "late") => counted.reduce((all, one) => all + one[of], 0);
      group = {
        key,
        title: title?.text ?? noTheme,
        lang: title?.lang,
        count: sum("n"),
        open: sum("open"),
        late: sum("late"),
        items: [],
      };
      groups.push(group);
    }
    group.items.push(row);
  }
  return groups;
}
