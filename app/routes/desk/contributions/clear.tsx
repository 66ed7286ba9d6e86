/** Clearing those picked: the words and the exact title of each, which become public, are read and mended before it is done. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { clearContributions, type ReadTitles } from "~/domain/contributions/commands/sort.server.ts";
import { titleLimit } from "~/domain/contributions/contribution.ts";
import { listToClear } from "~/domain/contributions/worklists.server.ts";
import { refuse } from "~/domain/kernel/result.ts";
import { sortingSteps } from "~/domain/kernel/step.ts";
import type { Language } from "~/i18n/languages.ts";
import { translator } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { redactFound, usualChoices } from "~/server/redacting.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { readFilter, readPicks, readTitles } from "~/server/sorting.server.ts";
import { joinPicks } from "~/ui/desk/picks.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { fieldErrorText } from "~/ui/form/field-errors.ts";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { AcceptPersonal } from "~/ui/redact/accept-personal.tsx";
import { FoundToClear, groundOfFound } from "~/ui/redact/finding-list.tsx";
import { StaffWords } from "~/ui/redact/staff-words.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"], hydrate: true, undo: sortingSteps };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("sorting.clearing.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const picks = readPicks(request);
  const { items, leftOut } = await listToClear(ctx.db.read, picks);
  return {
    filter: await readFilter(ctx, request),
    picked: joinPicks(picks),
    leftOut,
    items: items.map(({ mainLanguage, ...item }) => ({
      ...item,
      usual: usualChoices(mainLanguage as Language),
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const form = await parseForm(request);
  const i18n = translator(context.language);
  const asked = form.getAll("refs").map(String);
  const { titles, values, wrong } = readTitles(form, asked);
  const answer = (errors: Record<string, string>, refusal: string | null = null, status = 422) =>
    json({ errors, refusal, values, asked }, { status });
  // One of what was found is redacted by a button of the same form: what was typed beside it stays.
  const found = form.get("redact");
  if (typeof found === "string") {
    const result = await redactFound(ctx, found, form.get(groundOfFound(found)));
    return answer({}, result.ok ? null : refusalText(i18n, result), result.ok ? 200 : 422);
  }
  if (asked.length === 0) return answer({}, refusalText(i18n, refuse("nothing_selected")));
  if (wrong.length > 0) {
    const said = wrong.map(({ ref, error }) => [`title-${ref}`, `${ref}: ${fieldErrorText(i18n.t, error)}`]);
    return answer(Object.fromEntries(said));
  }
  const result = await clearContributions(ctx, asked, titles satisfies ReadTitles);
  if (!result.ok) return answer({}, refusalText(i18n, result));
  const { count, refused } = result.value;
  if (refused.length === 0) return redirect(paths.desk.contributions(await readFilter(ctx, request)), 303);
  return answer(
    Object.fromEntries(
      refused.map(({ ref, code }) => [`title-${ref}`, `${ref}: ${refusalText(i18n, refuse(code))}`]),
    ),
    i18n.t("sorting.bar.partly", { count }),
  );
}

export default function Clearing() {
  const { filter, picked, items, leftOut } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useI18n();
  const back = paths.desk.contributions({ ...filter, picked });
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={back}>
            {t("sorting.title")}
          </a>,
        ]}
        title={t("sorting.clearing.title")}
        sub={t("sorting.clearing.lede")}
      />
      <ErrorSummary refusal={answer?.refusal} errors={answer?.errors} />
      {leftOut > 0 ? <p className="m">{t("sorting.clearing.leftOut", { count: leftOut })}</p> : null}
      {items.length === 0 ? (
        <p>
          <a href={back}>{t("sorting.clearing.back")}</a>
        </p>
      ) : (
        <PostForm className="clearing">
          <ol className="head-list">
            {items.map((item) => (
              <li key={item.ref} className="given">
                <p>
                  <input
                    type="checkbox"
                    name="refs"
                    value={item.ref}
                    id={`clear-${item.ref}`}
                    defaultChecked={!answer || answer.asked.includes(item.ref)}
                  />{" "}
                  <label htmlFor={`clear-${item.ref}`} className="ref">
                    {item.ref}
                  </label>
                </p>
                <StaffWords passages={item.passages} findings={item.findings} />
                {item.titleHidden ? <p className="m">{t("redaction.words.title")}</p> : null}
                {item.findings.length > 0 ? (
                  <FoundToClear point={item.ref} findings={item.findings} usual={item.usual} />
                ) : null}
                <input type="hidden" name={`version-${item.ref}`} value={item.version} />
                <TextInput
                  name={`title-${item.ref}`}
                  label={t("sorting.one.publicTitle")}
                  hint={item.titleProposed ? t("split.field.titleProposed") : undefined}
                  value={answer?.values[item.ref] ?? item.title}
                  error={answer?.errors[`title-${item.ref}`]}
                  lang={item.language}
                  maxLength={titleLimit}
                />
                <AcceptPersonal
                  name={`accepted-${item.ref}`}
                  id={`accepted-${item.ref}`}
                  title={answer?.values[item.ref] ?? item.title}
                  findings={item.findings}
                  asked={answer?.errors[`title-${item.ref}`] !== undefined}
                />
              </li>
            ))}
          </ol>
          <div className="actions">
            <SubmitButton shortcut="C">{t("sorting.clearing.go")}</SubmitButton>
            <a href={back}>{t("sorting.clearing.back")}</a>
          </div>
        </PostForm>
      )}
    </>
  );
}
