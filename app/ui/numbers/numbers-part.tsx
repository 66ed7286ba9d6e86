import type { MeetingStanding } from "~/domain/meetings/meeting.ts";
import type { MeetingNumbers } from "~/domain/numbers/numbers.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Funnel } from "./funnel.tsx";

type Props = { slug: string; numbers: MeetingNumbers; standing: MeetingStanding; staffOnly: boolean };

/** The numbers of a meeting on its overview, and the way to all that is known. */
export function NumbersPart({ slug, ...counted }: Props) {
  const { t } = useI18n();
  return (
    <section className="block" aria-labelledby="numbers">
      <div className="secth">
        <h2 id="numbers">{t("numbers.title")}</h2>
        <span className="m">
          <a href={paths.desk.meetingNumbers(slug)}>{t("numbers.more")}</a>
        </span>
      </div>
      <Funnel {...counted} />
    </section>
  );
}
