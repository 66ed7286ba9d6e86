/** Public bodies: those that host, lead, own commitments, or are passed something on to. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findForum } from "~/domain/forum/queries.server.ts";
import { addBody, changeBody, endBody } from "~/domain/people/commands/bodies.server.ts";
import { bodyForm } from "~/domain/people/forms.ts";
import type { Translated } from "~/domain/people/person.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { type FormErrors, type FormValues, parseForm, readFormData } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { fieldErrorTexts } from "~/ui/form/field-errors.ts";
import { Note } from "~/ui/note.tsx";
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
  const input = readFormData(form, bodyForm);
  if (!input.ok) return answer(input.values, { errors: input.errors });
  const { body: slug, version, ...names } = input.data;
  const done = (did: (typeof acts)[number]) => redirect(paths.desk.bodies({ did }), 303);
  if (form.get("intent") === "end") {
    const result = await endBody(ctx, { slug });
    return result.ok ? done("body_ended") : answer(input.values, { refusal: result.code });
  }
  if (slug === "") {
    const result = await addBody(ctx, names);
    return result.ok ? done("body_added") : answer(input.values, { refusal: result.code });
  }
  const result = await changeBody(ctx, { ...names, slug, version });
  return result.ok ? done("body_changed") : answer(input.values, { refusal: result.code });
}

type Refusal = Extract<
  Awaited<ReturnType<typeof addBody | typeof changeBody | typeof endBody>>,
  { ok: false }
>["code"];

function answer(values: FormValues, told: { errors?: FormErrors; refusal?: Refusal }) {
  const status = told.refusal === "changed_meanwhile" ? 409 : 422;
  return json({ values, errors: told.errors ?? {}, refusal: told.refusal ?? null }, { status });
}

export default function BodiesPage() {
  const { t } = useI18n();
  const named = useNamed();
  const { bodies, languages, did } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors = fieldErrorTexts(t, answered?.errors);
  const of = (slug: string) =>
    answered && (answered.values.body ?? "") === slug ? answered.values : undefined;
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
        errors={errors}
        refusal={answered?.refusal ? t(`people.refusal.${answered.refusal}`) : null}
      />
      {did ? (
        <Note tone="ok" live>
          {t(`people.did.${did}`)}
        </Note>
      ) : null}
      <ul className="people">
        {bodies.map((body) => {
          const { text, lang } = named(body.name);
          return (
            <li key={body.slug}>
              <div>
                <b lang={lang}>{text}</b>{" "}
                {body.ended ? <span className="m">{t("people.bodies.ended")}</span> : null}
              </div>
              <details open={of(body.slug) !== undefined}>
                <summary>
                  {t("common.button.edit")}
                  <span className="vh"> {text}</span>
                </summary>
                <BodyForm body={body} languages={languages} values={of(body.slug)} errors={errors} />
              </details>
            </li>
          );
        })}
      </ul>
      <section className="form-narrow" aria-labelledby="add">
        <h2 id="add">{t("people.bodies.add")}</h2>
        <BodyForm languages={languages} values={of("")} errors={of("") ? errors : {}} />
      </section>
    </>
  );
}
