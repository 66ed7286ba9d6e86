/** One on the invitation list: what is held of him, his colleagues, and what staff can do. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handOver } from "~/domain/consultees/commands/hand-over.server.ts";
import { changeContact, endContact, relistContact } from "~/domain/contacts/commands/staff.server.ts";
import { contactForm, passOnForm, successorForm, versionForm } from "~/domain/contacts/forms.ts";
import {
  findContact,
  listInterests,
  listOrganisationNames,
  readContact,
} from "~/domain/contacts/queries.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { passOnToSuccessor } from "~/domain/mailings/commands/pass-on-to-successor.server.ts";
import { findBehind } from "~/domain/mailings/left-behind.server.ts";
import { listPast } from "~/domain/mailings/past.server.ts";
import { shownPast } from "~/domain/mailings/past.ts";
import { eraseContact } from "~/domain/own/commands/erase-contact.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { ContactForm, contactFormName } from "~/ui/contacts/contact-form.tsx";
import { Colleagues, ContactFacts, Ending, HandOver } from "~/ui/contacts/contact-parts.tsx";
import { type ContactAct, contactActs } from "~/ui/contacts/did.ts";
import { LeftBehindMeetings } from "~/ui/contacts/left-behind.tsx";
import { PastMeetings } from "~/ui/contacts/past-meetings.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => data?.contact.name ?? data?.contact.organisation ?? t("contactDesk.title"));

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor, db, now } = await requireStaff(context, "coordinator", "administrator");
  const contact = await readContact(db.read, params.ref ?? "");
  const row = await findContact(db.read, params.ref ?? "");
  if (!contact || !row) throw notFound();
  const did = new URL(request.url).searchParams.get("did");
  const runsMeetings = hasRole(actor, "coordinator");
  const all = await listInterests(db.read, { all: true });
  // What somebody has chosen can be kept after it has ended.
  const choices = all.filter(({ slug, endedAt }) => !endedAt || contact.interests.includes(slug));
  return {
    contact,
    // Who registers and comes is the coordinator's to know.
    past: runsMeetings ? await listPast(db.read, row, shownPast) : [],
    behind: runsMeetings
      ? (await findBehind(db.read, row, now())).map(({ row: _, of: __, ...one }) => one)
      : [],
    interests: choices.map(({ slug, title }) => ({ slug, title })),
    organisations: await listOrganisationNames(db.read),
    did: contactActs.find((act) => act === did) ?? null,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  const next = (did: ContactAct) => () => paths.desk.contact(ref, { did });
  const name = contactFormName;
  switch (form.get("intent")) {
    case "hand_over":
      return runForm(form, {
        name: "successor",
        schema: successorForm,
        command: (input) => handOver(ctx, ref, input),
        // His page says who took over, and what of his is still to be passed on.
        next: next("handed_over"),
      });
    case "pass_on":
      return runForm(form, {
        ...{ name: "pass_on", schema: passOnForm, next: next("passed_on") },
        command: ({ meeting }) => passOnToSuccessor(ctx, ref, meeting),
      });
    case "end":
      return runForm(form, {
        ...{ name, schema: versionForm, next: next("ended") },
        command: ({ version }) => endContact(ctx, { ref, version }),
      });
    case "relist":
      return runForm(form, {
        ...{ name, schema: versionForm, next: next("listed") },
        command: ({ version }) => relistContact(ctx, { ref, version }),
      });
    case "erase":
      return runForm(form, {
        ...{ name, schema: versionForm, next: () => paths.desk.contacts({ did: "erased" }) },
        command: () => eraseContact(ctx, ref),
      });
    default:
      return runForm(form, {
        ...{ name, schema: contactForm, next: next("changed") },
        command: (input) => changeContact(ctx, ref, input),
      });
  }
}

export default function ContactPage() {
  const { t } = useI18n();
  const { contact, past, behind, interests, organisations, did } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  const listed = contact.status === "listed";
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={paths.desk.contacts()}>
            {t("contactDesk.title")}
          </a>,
        ]}
        title={contact.name ?? contact.organisation ?? contact.email}
        sub={[
          contact.name ? contact.organisation : t("contactDesk.list.shared"),
          t(`contacts.status.${contact.status}`),
        ]
          .filter(Boolean)
          .join(" · ")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`contactDesk.refusal.${answer.refusal}`) : null}
      />
      {did ? <DidNote>{t(`contactDesk.did.${did}`)}</DidNote> : null}
      <ContactFacts contact={contact} />
      {contact.successor ? (
        <LeftBehindMeetings {...{ behind, email: contact.email, successor: contact.successor.name }} />
      ) : null}
      <PastMeetings past={past} />
      <Colleagues contact={contact} />
      {listed ? (
        <section className="form-narrow" aria-labelledby="change">
          <h2 id="change">{t("contactDesk.contact.change")}</h2>
          <ContactForm {...{ contact, interests, organisations, answer }} />
        </section>
      ) : null}
      {listed ? <HandOver {...{ contact, answer }} /> : null}
      <Ending contact={contact} />
    </>
  );
}
