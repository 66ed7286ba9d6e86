/** The example forum's door: sign in as any of its people with one click. Exists in the demo and nowhere else. */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Role } from "~/domain/kernel/actor.ts";
import { findStaffByEmail, listPeople } from "~/domain/people/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { signIn } from "~/server/sign-in/sign-in.server.ts";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Rich } from "~/ui/rich.tsx";
import { useRootData } from "~/ui/root-data.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("signIn.demo.title"));

function demoOnly({ config }: RequestContext): void {
  if (!config.demo) throw notFound();
}

/** In the order of the loop: whoever splits, advises, approves, administers. */
const order: Role[] = ["coordinator", "owner", "approver", "facilitator", "administrator"];
const place = (roles: readonly { role: Role }[]) =>
  roles.some(({ role }) => role === "administrator")
    ? order.length
    : Math.min(...roles.map(({ role }) => order.indexOf(role)));

export async function loader({ context }: LoaderFunctionArgs) {
  demoOnly(context);
  const people = await listPeople(context.house.db.read);
  return {
    people: people
      .filter((person) => person.roles.length > 0)
      .sort((a, b) => place(a.roles) - place(b.roles))
      .map(({ name, email, roles }) => ({
        name,
        email,
        roles: roles.map(({ role, body }) => ({ role, body: body?.name ?? null })),
      })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  demoOnly(context);
  const email = (await parseForm(request)).get("email");
  const person = await findStaffByEmail(context.house.db.read, String(email ?? ""));
  if (!person) throw notFound();
  const headers = await signIn(context, person.id, request.headers.get("user-agent"));
  return redirect(paths.desk.today(), { status: 303, headers });
}

export default function DemoPage() {
  const { t, language } = useI18n();
  const { people } = useLoaderData<typeof loader>();
  const { forum } = useRootData();
  const main = (forum?.mainLanguage ?? "en") as Language;
  return (
    <>
      <h1>{t("signIn.demo.title")}</h1>
      <p>{t("signIn.demo.lede")}</p>
      <p>
        <Rich k="signIn.demo.meeting" with={{ live: <a href={paths.joinAny()}>{paths.joinAny()}</a> }} />
      </p>
      <ul className="people">
        {people.map((person) => (
          <li key={person.email}>
            <div>
              <b>{person.name}</b>
              {person.roles.map(({ role, body }) => (
                <p key={`${role} ${JSON.stringify(body)}`} className="m">
                  {body
                    ? `${t(`states.role.${role}`)}, ${pick(body, language, main).text}`
                    : t(`states.role.${role}`)}
                  {": "}
                  {t(`signIn.can.${role}`)}
                </p>
              ))}
            </div>
            <PostForm action={paths.demo()} hidden={{ email: person.email }}>
              <SubmitButton kind="second">{t("signIn.demo.button", { name: person.name })}</SubmitButton>
            </PostForm>
          </li>
        ))}
      </ul>
    </>
  );
}
