import { type Periods, retention, retentionKeys } from "~/domain/forum/retention.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { Rich } from "../rich.tsx";
import { useRootData } from "../root-data.ts";
import { Row } from "../row.tsx";

const kept = ["keepWords", "keepWho", "keepChoices", "keepList", "keepMeetings", "keepLog"] as const;
const seen = ["seeCoordinators", "seeOwners", "seeEveryone", "seeLink"] as const;

/** What the product does with what is told of persons: the same rows as the settings and the worker have. */
export function PrivacySections({ periods }: { periods: Periods }) {
  const { t } = useI18n();
  return (
    <>
      <Row heading label={t("privacy.page.keep")}>
        <ul>
          {kept.map((key) => (
            <li key={key}>{t(`privacy.page.${key}`)}</li>
          ))}
        </ul>
        <p>{t("privacy.page.use")}</p>
      </Row>
      <Row heading label={t("privacy.page.see")}>
        <ul>
          {seen.map((key) => (
            <li key={key}>{t(`privacy.page.${key}`)}</li>
          ))}
        </ul>
      </Row>
      <Row heading label={t("privacy.page.notConfidential")}>
        <p>{t("privacy.page.law")}</p>
      </Row>
      <HowLong periods={periods} />
      <Row heading label={t("privacy.page.cookies")}>
        <p>{t("privacy.page.cookiesText")}</p>
      </Row>
      <Rights />
    </>
  );
}

function HowLong({ periods }: { periods: Periods }) {
  const { t } = useI18n();
  const withTheCase = t("privacy.unit.kept");
  const rows = [
    { id: "words", what: t("privacy.page.words"), time: withTheCase, why: t("privacy.page.wordsWhy") },
    { id: "log", what: t("privacy.page.log"), time: withTheCase, why: t("privacy.page.logWhy") },
    ...retentionKeys.map((key) => {
      const period = periods[key];
      return {
        id: key,
        what: t(`privacy.what.${key}`),
        time: period === null ? withTheCase : t(`privacy.unit.${retention[key].unit}`, { count: period }),
        why: t(`privacy.why.${key}`),
      };
    }),
  ];
  return (
    <Row heading wide label={t("privacy.page.long")}>
      <p>{t("privacy.page.longLede")}</p>
      <DataTable
        caption={t("privacy.page.long")}
        captionHidden
        columns={[
          { key: "what", head: t("privacy.page.thing"), rowHead: true },
          { key: "time", head: t("privacy.page.time") },
          { key: "why", head: t("privacy.page.reason") },
        ]}
        rows={rows}
      />
    </Row>
  );
}

function Rights() {
  const { t } = useI18n();
  const email = useRootData().forum?.contactEmail ?? "";
  return (
    <Row heading label={t("privacy.page.rights")}>
      <ul>
        <li>
          <Rich
            k="privacy.page.seeOwn"
            with={{ track: <a href={paths.track()}>{t("privacy.page.seeOwnLink")}</a> }}
          />
        </li>
        <li>
          <Rich
            k="privacy.page.listRights"
            with={{ list: <a href={paths.invitationList()}>{t("privacy.page.listForm")}</a> }}
          />
        </li>
        <li>
          <Rich
            k="privacy.page.meetingRights"
            with={{ lost: <a href={paths.registrationLost()}>{t("privacy.page.meetingForm")}</a> }}
          />
        </li>
        <li>{t("privacy.page.correct")}</li>
        <li>{t("privacy.page.narrow")}</li>
        <li>{t("privacy.page.withdraw")}</li>
        <li>
          <Rich k="privacy.page.erase" with={{ contact: <a href={`mailto:${email}`}>{email}</a> }} />
        </li>
        <li>{t("privacy.page.complain")}</li>
      </ul>
    </Row>
  );
}
