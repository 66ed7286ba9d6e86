/** Sorting: the list of contributions, filtered by its address, several picked at once. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pickLimit } from "~/domain/contributions/forms.ts";
import { countByTheme, countViews } from "~/domain/contributions/worklist-counts.server.ts";
import { listPicked, listWorklist } from "~/domain/contributions/worklists.server.ts";
import { refuse } from "~/domain/kernel/result.ts";
import { sortingSteps } from "~/domain/kernel/step.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { listChoices, listThemesOf, readFilter, readPicks, sortPicked } from "~/server/sorting.server.ts";
import { FilterWordMenu } from "~/ui/desk/filter-sentence.tsx";
import { PickedBar } from "~/ui/desk/picked-bar.tsx";
import { joinPicks, usePicks } from "~/ui/desk/picks.ts";
import { filterWords, keptViews } from "~/ui/desk/sorting-words.tsx";
import { PickedElsewhere, Worklist, type WorklistGroup } from "~/ui/desk/worklist.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = {
  guard: ["coordinator"],
  hydrate: true,
  undo: sortingSteps,
  keys: ({ t }) => [
    { keys: ["J", "K"], text: t("desk.keys.move") },
    { keys: ["X"], text: t("desk.keys.pick") },
    { keys: ["F"], text: t("desk.keys.narrow") },
    { keys: ["Z"], text: t("desk.keys.undo") },
  ],
};
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("sorting.title"));

const pageSize = 100;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const filter = await readFilter(ctx, request);
  const { today } = await forumDay(ctx);
  const { consultationId, ...choices } = await listChoices(ctx, filter);
  const { rows, more } = await listWorklist(ctx.db.read, filter, today, pageSize);
  const picked = readPicks(request);
  const elsewhere = await listPicked(
    ctx.db.read,
    picked.filter((ref) => !rows.some((row) => row.ref === ref)),
  );
  const slugs = [...rows, ...elsewhere].map((row) => row.consultation.slug);
  return {
    filter,
    today,
    choices: { ...choices, sortedUnder: await listThemesOf(ctx, slugs) },
    picked,
    elsewhere,
    views: await countViews(ctx.db.read, today, consultationId),
    themes: await countByTheme(ctx.db.read, { ...filter, after: undefined }, today),
    rows,
    next: more ? (rows.at(-1)?.ref ?? null) : null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const outcome = await sortPicked(ctx, await parseForm(request), request);
  if (outcome.ok) return redirect(outcome.to, 303);
  const i18n = translator(context.language);
  const { refusal, done, picked } = outcome;
  return json(
    {
      refusal: refusal ? refusalText(i18n, refusal) : i18n.t("sorting.bar.partly", { count: done }),
      errors: Object.fromEntries(
        outcome.refused.map(({ ref, code }) => [`pick-${ref}`, `${ref}: ${refusalText(i18n, refuse(code))}`]),
      ),
      picked,
    },
    { status: 422 },
  );
}

export default function Contributions() {
  const data = useLoaderData<typeof loader>();
  const { filter, today, choices, views, themes, rows, next } = data;
  const refused = useActionData<typeof action>();
  const { picked, alive, toggle, letGo } = usePicks(refused?.picked ?? data.picked);
  const i18n = useI18n();
  const { t, language } = i18n;
  const address = { ...filter, picked: joinPicks(picked) };
  const words = filterWords(address, choices, i18n);
  const count = themes.reduce((all, theme) => all + theme.n, 0);
  const menu = (name: keyof typeof words) => (
    <FilterWordMenu word={words[name]} shortcut={name === "consultation" ? "F" : undefined} />
  );
  const groups = groupsOf(rows, themes, language, t("sorting.list.noTheme"));
  const main = choices.mainLanguage as Language;
  const picks = [...rows, ...data.elsewhere].filter((row) => picked.includes(row.ref));
  const sortedIn = (picks.length > 0 ? picks : rows)[0]?.consultation;
  const option = (value: string, words: Translated, mainLanguage: Language) => {
    const { text, lang } = pick(words, language, mainLanguage);
    return { value, label: text, lang };
  };
  return (
    <>
      <h1 className="vh">{t("sorting.title")}</h1>
      <ErrorSummary refusal={refused?.refusal} errors={refused?.errors} />
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
        {keptViews(address, views, i18n).map((view) => (
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
            with={{
              all: (
                <a href={paths.desk.contributions({ picked: address.picked })}>{t("sorting.list.showAll")}</a>
              ),
            }}
          />
        </p>
      ) : null}
      {rows.length > 0 || picks.length > 0 ? (
        <PostForm className="sorted">
          <Worklist {...{ groups, today, picked, toggle }} />
          <p className="mt4">
            {filter.after ? (
              <a href={paths.desk.contributions({ ...address, after: undefined })}>
                {t("sorting.list.first")}
              </a>
            ) : null}{" "}
            {next ? (
              <a href={paths.desk.contributions({ ...address, after: next })}>{t("sorting.list.next")}</a>
            ) : null}
          </p>
          <PickedBar
            {...{ picks, alive, today }}
            found={count}
            limit={pickLimit}
            themes={choices.sortedUnder
              .filter((theme) => theme.consultation === sortedIn?.slug)
              .map((theme) => option(theme.slug, theme.title, sortedIn?.mainLanguage as Language))}
            owners={choices.bodies.map((body) => option(body.slug, body.shortName, main))}
            elsewhere={<PickedElsewhere items={data.elsewhere} picked={picked} toggle={toggle} />}
            letGoHref={paths.desk.contributions(filter)}
            onLetGo={letGo}
          />
        </PostForm>
      ) : null}
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
