/** Public bodies: those that host, lead, own commitments, or are passed something on to. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findForum } from "~/domain/forum/queries.server.ts";
import { addBody, changeBody, endBody } from "~/domain/people/commands/bodies.server.ts";
import { bodyForm } from "~/domain/people/forms.ts";
import type { Translated } from "~/domain/people/person.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { BodyForm } from "~/ui/people/body-form.tsx";
import { useNamed } from "~/ui/people/body-options.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["administrator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("people.bodies.title"));

const acts = ["body_added", "body_changed", "body_ended"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "administrator");
  const bodies = await listBodies(db.read, { all: true });
  const forum = await findForum(db.read);
  const did = new URL(request.url).searchParams.get("did");
  return {
    did: acts.find((act) => act === did) ?? null,
    languages: forum?.languages ?? [],
    bodies: bodies.map(({ slug, name, shortName, endedAt, version }) => ({
      slug,
      name,
      shortName: givenShort(name, shortName),
      version,
      ended: endedAt !== null,
    })),
  };
}

/** A short name that only repeats the name was not given, and must not stay behind when the name is changed. */
function givenShort(name: Translated, shortName: Translated): Translated {
  return Object.fromEntries(
    Object.entries(shortName).filter(([code, text]) => text !== name[code as keyof Translated]),
  );
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "administrator");
  const form = await parseForm(request);
  const slug = String(form.get("body") ?? "");
  const shared = { name: formOf(slug), schema: bodyForm };
  const next = (did: (typeof acts)[number]) => () => paths.desk.bodies({ did });
  if (form.get("intent") === "end")
    return runForm(form, { ...shared, command: () => endBody(ctx, { slug }), next: next("body_ended") });
  if (slug === "")
    return runForm(form, { ...shared, command: (input) => addBody(ctx, input), next: next("body_added") });
  return runForm(form, {
    ...shared,
    command: (input) => changeBody(ctx, { ...input, slug }),
    next: next("body_changed"),
  });
}

/** A body's own form, or the one for a new one. */
const formOf = (slug: string) => (slug === "" ? "add" : `body_${slug}`);

export default function BodiesPage() {
  const { t } = useI18n();
  const named = useNamed();
  const { bodies, languages, did } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  return (
    <>
      <DeskHead
        trail={[
          <a key="people" href={paths.desk.people()}>
            {t("people.title")}
          </a>,
        ]}
        title={t("people.bodies.title")}
        sub={t("people.bodies.lede")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`people.refusal.${answer.refusal}`) : null}
      />
      {did ? <DidNote>{t(`people.did.${did}`)}</DidNote> : null}
      <ul className="people">
        {bodies.map((body) => {
          const { text, lang } = named(body.name);
          return (
            <li key={body.slug}>
              <div>
                <b lang={lang}>{text}</b>{" "}
                {body.ended ? <span className="m">{t("people.bodies.ended")}</span> : null}
              </div>
              <details open={answer?.form === formOf(body.slug)}>
                <summary>
                  {t("common.button.edit")}
                  <span className="vh"> {text}</span>
                </summary>
                <BodyForm body={body} languages={languages} answer={answer} form={formOf(body.slug)} />
              </details>
            </li>
          );
        })}
      </ul>
      <section className="form-narrow" aria-labelledby="add">
        <h2 id="add">{t("people.bodies.add")}</h2>
        <BodyForm languages={languages} answer={answer} form={formOf("")} />
      </section>
    </>
  );
}
