import type { OwnRegistration } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Row } from "../row.tsx";
import { AnswerFields, type RegistrationAnswer, useRegistrationAnswer, useUnseen } from "./answer-fields.tsx";
import { MeetingHead, MeetingTitle } from "./meeting-head.tsx";
import { NoSeatText } from "./no-seat.tsx";
import { isAnswerable } from "./own-page.tsx";

type Props = { own: OwnRegistration; answer: RegistrationAnswer | undefined };

/** One's answers once more; whoever gave up his seat comes again by them. */
export function ChangeRegistrationPage({ own, answer }: Props) {
  const { t } = useI18n();
  const { meeting, status, ref } = own;
  const { errors, refusal, ...bound } = useRegistrationAnswer(answer, "change");
  const unseen = useUnseen(meeting);
  const comes = status === "going" || status === "waiting";
  if (!isAnswerable(own))
    return (
      <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} attendAs={own.attendAs} />}>
        <h1>{t("registration.refused.over")}</h1>
        <p className="mt4">
          <a href={paths.registration(ref)}>{t("registration.own.title")}</a>
        </p>
      </Row>
    );
  return (
    <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} attendAs={own.attendAs} />}>
      <ErrorSummary errors={errors} refusal={refusal} />
      <h1>{t(comes ? "registration.change.title" : "registration.again")}</h1>
      <MeetingTitle meeting={meeting} linked={false} />
      {!comes && own.noSeat ? <NoSeatText why={own.noSeat} contact={meeting.contactEmail} /> : null}
      <PostForm className="mt8" hidden={{ status: "going", ...unseen }}>
        <AnswerFields meeting={meeting} stored={own} waits={own.noSeat !== null} {...bound} />
        <div className="actions">
          <SubmitButton>
            {t(comes ? "registration.change.save" : own.noSeat ? "registration.wait" : "registration.again")}
          </SubmitButton>
          <a href={paths.registration(ref)}>{t("registration.change.back")}</a>
        </div>
      </PostForm>
    </Row>
  );
}
