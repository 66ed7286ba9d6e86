import type { PassOnSeatRefusal } from "~/domain/meetings/registration.ts";
import type { OwnRegistration } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { KindRadios, LanguageField } from "../contacts/contact-fields.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding, useSummary } from "../form/use-answer.ts";
import { useIsMailRead } from "../root-data.ts";
import { Row } from "../row.tsx";
import { SentNote } from "../sent-note.tsx";
import { MeetingHead, MeetingTitle } from "./meeting-head.tsx";

type Refused = Exclude<PassOnSeatRefusal, "not_found">;
type Props = {
  own: OwnRegistration;
  sendsMail: boolean;
  answer: (Answer & { refusal: Refused | null }) | undefined;
};

/** Who takes the seat: a name and an address. */
export function PassOnSeatPage({ own, sendsMail, answer }: Props) {
  const { t } = useI18n();
  const { meeting, ref } = own;
  const { field } = useBinding(answer, "substitute");
  const summary = useSummary(answer);
  const isRead = useIsMailRead();
  const said = answer?.refusal;
  const refusal =
    said === "mixed_alphabets"
      ? t("registration.refused.mixed_alphabets")
      : said && t(`invitation.seat.${said}`);
  return (
    <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} attendAs={own.attendAs} />}>
      <ErrorSummary errors={summary} refusal={refusal || null} />
      <h1>{t("invitation.seat.title")}</h1>
      <MeetingTitle meeting={meeting} linked={false} />
      {own.status !== "going" ? (
        <p>{t("invitation.seat.no_seat")}</p>
      ) : sendsMail ? (
        <p>{t("invitation.seat.lede")}</p>
      ) : (
        <SentNote sendsMail={false} sent={t("invitation.seat.lede")} contact={meeting.contactEmail} />
      )}
      {own.status === "going" && isRead ? (
        <PostForm className="mt8">
          <TextInput {...field("name")} label={t("invitation.other.name")} autoComplete="off" />
          <TextInput
            {...field("email")}
            type="email"
            label={t("invitation.other.email")}
            autoComplete="off"
          />
          <TextInput
            {...field("organisation", own.organisation ?? "")}
            optional
            label={t("invitation.other.organisation")}
            autoComplete="off"
          />
          <KindRadios {...field("kind", own.kind)} label={t("invitation.other.kind")} />
          <LanguageField {...field("language", own.language)} label={t("invitation.other.language")} />
          <div className="actions">
            <SubmitButton>{t("invitation.seat.send")}</SubmitButton>
            <a href={paths.registration(ref)}>{t("registration.change.back")}</a>
          </div>
        </PostForm>
      ) : (
        <p className="mt4">
          <a href={paths.registration(ref)}>{t("registration.own.title")}</a>
        </p>
      )}
    </Row>
  );
}
