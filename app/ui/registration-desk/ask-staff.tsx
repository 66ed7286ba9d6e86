import type { StaffMember, StaffOfBody } from "~/domain/meetings/staff-to-ask.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import type { Binding } from "../form/use-answer.ts";
import { useNamed } from "../people/body-options.ts";

type Props = { form: Binding; staff: StaffOfBody[] };

/** Everybody of the staff with a box to tick, by where they work; whoever was asked before is shown so. */
export function AskStaff({ form, staff }: Props) {
  const { t } = useI18n();
  const left = staff.some(({ people }) => people.some(isNew));
  return (
    <PostForm className="form-narrow">
      {staff.map((body, index) => (
        <Workplace key={body.slug} form={form} body={body} first={index === 0} />
      ))}
      {left ? (
        <div className="actions">
          <SubmitButton>{t("registrationDesk.staff.button")}</SubmitButton>
        </div>
      ) : (
        <p>{t("registrationDesk.staff.all")}</p>
      )}
    </PostForm>
  );
}

const isNew = ({ standing }: StaffMember) => standing === null;

/** The people of one place. That nobody was ticked is said at the first. */
function Workplace({ form, body, first }: { form: Binding; body: StaffOfBody; first: boolean }) {
  const { t } = useI18n();
  const named = useNamed();
  const name = body.name && named(body.name);
  const asked = body.people.filter((one) => !isNew(one)).map(({ handle }) => handle);
  const { value, id, error } = form.group("people", []);
  return (
    <CheckboxGroup
      name="people"
      id={first ? id : `${id}-${body.slug}`}
      error={first ? error : undefined}
      label={name ? <span lang={name.lang}>{name.text}</span> : t("registrationDesk.staff.forum")}
      values={[...asked, ...value]}
      choices={body.people.map(({ handle, name, roles, standing }) => ({
        ...{ value: handle, label: name, disabled: standing !== null },
        hint:
          standing === null
            ? roles.map((role) => t(`states.role.${role}`)).join(" · ")
            : t("registrationDesk.staff.asked", { answer: t(`registrationDesk.status.${standing}`) }),
      }))}
    />
  );
}
