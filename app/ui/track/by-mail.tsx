import { confirmationDays } from "~/domain/submissions/submission.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { SubmitButton } from "../form/submit-button.tsx";
import { Rich } from "../rich.tsx";

type Way = {
  ref: string;
  /** null where there is no address: then it is done at once */
  maskedEmail: string | null;
  sendsMail: boolean;
  contactEmail: string;
};

type ByMailProps = {
  way: Way;
  byMail: "own.narrow.byMail" | "track.withdraw.byMail";
  /** the button where there is no address */
  now: string;
};

/** The end of a form that takes something back: the way by mail where there is an address, the button, and the way out. */
export function ByMail({ way, byMail, now }: ByMailProps) {
  const { ref, maskedEmail, sendsMail, contactEmail } = way;
  const { t } = useI18n();
  // A page that can't send says no word of sending.
  const ask = sendsMail ? t("track.withdraw.ask") : t("own.address.ask");
  return (
    <>
      {maskedEmail === null ? null : (
        <p>
          <Rich
            k={sendsMail ? byMail : "track.withdraw.unsent"}
            with={{
              email: <strong>{maskedEmail}</strong>,
              contact: <a href={`mailto:${contactEmail}`}>{contactEmail}</a>,
              days: String(confirmationDays),
            }}
          />
        </p>
      )}
      <div className="actions">
        <SubmitButton>{maskedEmail === null ? now : ask}</SubmitButton>
        <a href={paths.tracked(ref)}>{t("track.withdraw.keep")}</a>
      </div>
    </>
  );
}
