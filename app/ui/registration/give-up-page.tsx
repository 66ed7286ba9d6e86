import type { OwnRegistration } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Row } from "../row.tsx";
import { MeetingHead, MeetingTitle } from "./meeting-head.tsx";

/** One question and one button; or that he has said so already. */
export function GiveUpPage({ own }: { own: OwnRegistration }) {
  const { t } = useI18n();
  const { meeting, status, ref } = own;
  const seat = status === "going";
  if (status === "not_going")
    return (
      <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} attendAs={own.attendAs} />}>
        <h1>{t("registration.state.not_going")}</h1>
        <MeetingTitle meeting={meeting} linked={false} />
        <p>{t("registration.giveUp.already")}</p>
        <p className="mt4">
          <a href={paths.registration(ref)}>{t("registration.own.title")}</a>
        </p>
      </Row>
    );
  return (
    <Row label={t("registration.label")} margin={<MeetingHead meeting={meeting} attendAs={own.attendAs} />}>
      <h1>{t(seat ? "registration.giveUp.title" : "registration.giveUp.otherTitle")}</h1>
      <MeetingTitle meeting={meeting} linked={false} />
      <p>{t(seat ? "registration.giveUp.text" : "registration.giveUp.otherText")}</p>
      <PostForm className="mt8">
        <div className="actions">
          <SubmitButton>{t(seat ? "registration.giveUp.now" : "registration.giveUp.otherNow")}</SubmitButton>
          <a href={paths.registration(ref)}>{t("registration.change.back")}</a>
        </div>
      </PostForm>
    </Row>
  );
}
