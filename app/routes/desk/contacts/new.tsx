/** Somebody is put on the invitation list by staff. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addContact } from "~/domain/contacts/commands/staff.server.ts";
import { contactForm } from "~/domain/contacts/forms.ts";
import {
  findContact,
  findOrganisation,
  listInterests,
  listOrganisationNames,
} from "~/domain/contacts/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { ContactForm, contactFormName } from "~/ui/contacts/contact-form.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("contactDesk.add"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "coordinator", "administrator");
  // A colleague of somebody who is on the list.
  const of = await findContact(db.read, new URL(request.url).searchParams.get("of") ?? "");
  const organisation = await findOrganisation(db.read, of?.organisationId ?? null);
  return {
    like: organisation ? { organisation: organisation.name, kind: organisation.kind } : undefined,
    interests: (await listInterests(db.read)).map(({ slug, title }) => ({ slug, title })),
    organisations: await listOrganisationNames(db.read),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  return runForm(await parseForm(request), {
    name: contactFormName,
    schema: contactForm,
    command: ({ version: _, ...who }) => addContact(ctx, who),
    next: ({ ref }) => paths.desk.contact(ref, { did: "listed" }),
  });
}

export default function NewContact() {
  const { t } = useI18n();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={paths.desk.contacts()}>
            {t("contactDesk.title")}
          </a>,
        ]}
        title={t("contactDesk.add")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`contactDesk.refusal.${answer.refusal}`) : null}
      />
      <div className="form-narrow">
        <ContactForm {...useLoaderData<typeof loader>()} answer={answer} />
      </div>
    </>
  );
}
