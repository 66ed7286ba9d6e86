import { type Role, roles as roleWords } from "~/domain/kernel/actor.ts";
import type { Translated } from "~/domain/people/person.ts";
import { copyKinds } from "~/domain/privacy/forms.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { typed } from "../form/field-errors.ts";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { useBodyOptions, useNamed } from "./body-options.ts";
import { type AskedErasure, ErasePerson } from "./erase-person.tsx";

type Held = { role: Role; body: { slug: string; name: Translated } | null };
export type ShownPerson = {
  name: string;
  email: string;
  version: number;
  you: boolean;
  roles: Held[];
  factor: boolean;
  erasure: AskedErasure | null;
};
/** What was sent about the person of a row and must be put right. */
type Changed = {
  row: number;
  values: Record<string, string | string[]>;
  errors: Record<string, string>;
  /** somebody else gave another name since the page was read */
  meanwhile: boolean;
};
type Bodies = { slug: string; name: Translated }[];

/** The id of a field of a person's row. */
export const rowField = (row: number, name: string) => `person-${row + 1}-${name}`;

/** Everyone with the roles held now, each with its own button to take it. */
export function PeopleTable({
  people,
  bodies,
  changed,
}: {
  people: ShownPerson[];
  bodies: Bodies;
  changed?: Changed;
}) {
  const { t } = useI18n();
  return (
    <DataTable
      dense
      caption={t("people.table")}
      captionHidden
      columns={[
        { key: "name", head: t("people.invite.name"), rowHead: true },
        { key: "roles", head: t("people.invite.roles") },
        { key: "change", head: t("people.change") },
      ]}
      rows={people.map((person, index) => ({
        id: person.email,
        name: (
          <>
            {person.you ? t("people.you", { name: person.name }) : person.name}
            <br />
            <span className="m">{person.email}</span>
            {person.roles.some(({ role }) => role !== "owner") ? (
              <>
                <br />
                <span className="m">{person.factor ? t("people.second") : t("people.secondNone")}</span>
              </>
            ) : null}
          </>
        ),
        roles:
          person.roles.length > 0 ? (
            <ul className="plain">
              {person.roles.map((held) => (
                <HeldRole key={`${held.role} ${held.body?.slug}`} person={person} held={held} />
              ))}
            </ul>
          ) : (
            t("people.noRole")
          ),
        change: (
          <ChangePerson
            person={person}
            bodies={bodies}
            row={index}
            changed={changed?.row === index ? changed : undefined}
          />
        ),
      }))}
    />
  );
}

function HeldRole({ person, held: { role, body } }: { person: ShownPerson; held: Held }) {
  const { t } = useI18n();
  const named = useNamed();
  const name = body && named(body.name);
  const word = t(`states.role.${role}`);
  return (
    <li>
      <PostForm
        className="inline-actions"
        hidden={{ intent: "end", person: person.email, role, body: body?.slug }}
      >
        <span>
          {word}
          {name ? (
            <>
              {": "}
              <span lang={name.lang}>{name.text}</span>
            </>
          ) : null}
        </span>{" "}
        <SubmitButton kind="quiet">
          {t("people.endRole")}
          <span className="vh"> {t("people.endRoleOf", { role: word, name: person.name })}</span>
        </SubmitButton>
      </PostForm>
    </li>
  );
}

function ChangePerson({
  person,
  bodies,
  row,
  changed,
}: {
  person: ShownPerson;
  bodies: Bodies;
  row: number;
  changed?: Changed;
}) {
  const { t } = useI18n();
  const field = (name: string, stored?: string) => ({
    name,
    id: rowField(row, name),
    value: changed && name in changed.values ? typed(changed.values, name) : stored,
    error: changed?.errors[name],
  });
  return (
    <>
      <details open={changed !== undefined}>
        <summary>
          {t("people.giveRole")}
          <span className="vh"> {person.name}</span>
        </summary>
        <PostForm hidden={{ intent: "grant", person: person.email }}>
          <Select
            {...field("role", "coordinator")}
            label={t("people.role")}
            options={roleWords.map((role) => ({ value: role, label: t(`states.role.${role}`) }))}
          />
          <Select
            {...field("body")}
            optional
            label={t("people.invite.body")}
            empty={t("people.noBody")}
            options={useBodyOptions(bodies)}
          />
          <SubmitButton kind="second">{t("people.give")}</SubmitButton>
        </PostForm>
        <PostForm hidden={{ intent: "rename", person: person.email, version: String(person.version) }}>
          <TextInput
            {...field("name", person.name)}
            label={t("people.invite.name")}
            theirs={changed?.meanwhile ? person.name : undefined}
          />
          <SubmitButton kind="second">{t("people.rename")}</SubmitButton>
        </PostForm>
        {person.you ? null : (
          <PostForm action={paths.desk.copyPerson()} hidden={{ person: person.email }}>
            {copyKinds.map((kind) => (
              <SubmitButton key={kind} kind="quiet" name="kind" value={kind}>
                {t(`copy.desk.${kind}`)}
                <span className="vh"> {t("copy.staff.ofPerson", { name: person.name })}</span>
              </SubmitButton>
            ))}
          </PostForm>
        )}
        {person.factor && !person.you ? (
          <PostForm hidden={{ intent: "reset", person: person.email }}>
            <SubmitButton kind="second">
              {t("people.reset")}
              <span className="vh"> {t("people.resetOf", { name: person.name })}</span>
            </SubmitButton>
          </PostForm>
        ) : null}
      </details>
      {person.roles.length === 0 ? (
        <ErasePerson person={person} asked={person.erasure} field={field} />
      ) : null}
    </>
  );
}
