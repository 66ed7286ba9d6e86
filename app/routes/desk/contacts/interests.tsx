/** The forum's themes for invitations: what people on the list can ask to hear of. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endInterest, keepInterest } from "~/domain/contacts/commands/interests.server.ts";
import { interestForm, slugForm } from "~/domain/contacts/forms.ts";
import { listInterests } from "~/domain/contacts/queries.server.ts";
import { findForum } from "~/domain/forum/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { InterestForm } from "~/ui/contacts/interest-form.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { useNamed } from "~/ui/people/body-options.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("contactDesk.interest.title"));

const acts = ["interest_kept", "interest_ended"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "coordinator", "administrator");
  const interests = await listInterests(db.read, { all: true });
  const did = new URL(request.url).searchParams.get("did");
  return {
    did: acts.find((act) => act === did) ?? null,
    languages: (await findForum(db.read))?.languages ?? [],
    interests: interests.map(({ slug, title, position, version, endedAt }) => ({
      ...{ slug, title, position, version },
      ended: endedAt !== null,
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const form = await parseForm(request);
  const name = formOf(String(form.get("interest") ?? ""));
  if (form.get("intent") === "end")
    return runForm(form, {
      ...{ name, schema: slugForm },
      command: ({ interest }) => endInterest(ctx, interest),
      next: () => paths.desk.interests({ did: "interest_ended" }),
    });
  return runForm(form, {
    ...{ name, schema: interestForm },
    command: (input) => keepInterest(ctx, input),
    next: () => paths.desk.interests({ did: "interest_kept" }),
  });
}

/** A theme's own form, or the one for a new one. */
const formOf = (slug: string) => (slug === "" ? "add" : `theme_${slug}`);

export default function InterestsPage() {
  const { t } = useI18n();
  const named = useNamed();
  const { did, languages, interests } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  const shared = { languages, answer };
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={paths.desk.contacts()}>
            {t("contactDesk.title")}
          </a>,
        ]}
        title={t("contactDesk.interest.title")}
        sub={t("contactDesk.interest.lede")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`contactDesk.refusal.${answer.refusal}`) : null}
      />
      {did ? <DidNote>{t(`contactDesk.did.${did}`)}</DidNote> : null}
      <ul className="people">
        {interests.map((interest) => {
          const { text, lang } = named(interest.title);
          const form = formOf(interest.slug);
          return (
            <li key={interest.slug}>
              <div>
                <b lang={lang}>{text}</b>{" "}
                {interest.ended ? <span className="m">{t("contactDesk.interest.ended")}</span> : null}
              </div>
              <details open={answer?.form === form}>
                <summary>
                  {t("common.button.edit")}
                  <span className="vh"> {text}</span>
                </summary>
                <InterestForm {...{ interest, form, ...shared }} />
              </details>
            </li>
          );
        })}
      </ul>
      <section className="form-narrow block" aria-labelledby="add">
        <h2 id="add">{t("contactDesk.interest.add")}</h2>
        <InterestForm form={formOf("")} last={interests.length + 1} {...shared} />
      </section>
    </>
  );
}
