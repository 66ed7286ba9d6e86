import type { OwnInvitation } from "~/domain/own/invited.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useHostText } from "../public/host-text.tsx";
import { MeetingTitle } from "../registration/meeting-head.tsx";

/** Which meeting it is, what it is for, by when one answers and how many may come from one organisation. */
export function WhatFor({ meeting }: Pick<OwnInvitation, "meeting">) {
  const { t, date } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  const { registrationClosesOn, seatsPerOrganisation } = meeting;
  return (
    <>
      <MeetingTitle meeting={meeting} linked={meeting.isPublic} />
      {host.paragraphs(meeting.purpose)}
      {registrationClosesOn || seatsPerOrganisation ? (
        <p className="meta">
          {registrationClosesOn ? t("registration.closes", { date: date(registrationClosesOn) }) : null}{" "}
          {seatsPerOrganisation ? t("registration.perOrganisation", { most: seatsPerOrganisation }) : null}
        </p>
      ) : null}
    </>
  );
}
