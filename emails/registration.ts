import type { AboutMeeting, RegistrationConfirmMail } from "~/domain/notifications/mail-to-registered.ts";
import { translator } from "~/i18n/translator.ts";
import { meetingTime } from "~/ui/public/meeting-time.ts";
import { letter, type Part, type Rendered, words } from "./letter.ts";

/** Which meeting it is, and when. */
export function meetingFacts({ meeting, language }: AboutMeeting): Part {
  const i18n = translator(language, { timeZone: meeting.timeZone });
  const { t, date, sentence } = i18n;
  const { on, hours, zone } = meetingTime(meeting, i18n);
  return {
    kind: "facts",
    facts: [
      { label: t("meetings.one.label"), value: meeting.title.text, lang: meeting.title.language },
      { label: t("meetings.one.time"), value: `${sentence(date(on))}, ${hours} (${zone})` },
    ],
  };
}

/** With where it is held, for whoever is asked to confirm. */
function whenAndPlace(facts: RegistrationConfirmMail): Part[] {
  const { t } = words(facts);
  const { place } = facts;
  const where = { value: place?.text ?? t("states.format.digital"), lang: place?.language };
  const told = meetingFacts(facts);
  if (told.kind !== "facts") return [told];
  return [{ ...told, facts: [...told.facts, { label: t("meetings.one.place"), ...where }] }];
}

/**
 * Somebody typed this address into the form of a meeting, or offers whoever has it a seat: nothing of what was typed stands here, nor
 * who it was.
 */
export function registrationConfirm(facts: RegistrationConfirmMail): Rendered {
  const { t, date } = words(facts);
  const { offeredBy } = facts;
  const title = facts.meeting.title.text;
  const what = offeredBy ? "offered" : "confirm";
  const intro = t(offeredBy ? `mail.registration.offered_${offeredBy}` : "mail.registration.confirmIntro");
  return letter({
    ...facts,
    subject: t(`mail.registration.${what}Subject`, { title }),
    preview: intro,
    heading: t(`mail.registration.${what}Heading`),
    parts: [
      { kind: "text", text: intro },
      ...(facts.waits ? [{ kind: "text" as const, text: t("mail.registration.confirmWaits") }] : []),
      ...whenAndPlace(facts),
      { kind: "button", label: t(`mail.registration.${what}Button`), url: facts.confirmUrl },
      {
        kind: "text",
        tone: "small",
        text: t(`mail.registration.${what}Until`, { moment: date(facts.until, "moment") }),
      },
    ],
    because: t(offeredBy ? "mail.registration.becauseOffered" : "mail.registration.becauseTyped"),
  });
}
