import type { RefusedReply } from "~/domain/mailings/refused-reply.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { TimeText } from "../time-text.tsx";

/** Who answered from his calendar in vain: he may believe that he comes, or that his seat is given up. */
export function RefusedReplies({ slug, replies }: { slug: string; replies: RefusedReply[] }) {
  const { t } = useI18n();
  return (
    <section className="block" aria-labelledby="refused-replies">
      <h2 id="refused-replies">{t("registrationDesk.refusedReply.title")}</h2>
      <p>{t("registrationDesk.refusedReply.lede")}</p>
      <DataTable
        dense
        stacks
        caption={t("registrationDesk.refusedReply.title")}
        captionHidden
        columns={[
          { key: "who", head: t("registrationDesk.list.who"), rowHead: true },
          { key: "said", head: t("registrationDesk.refusedReply.said") },
          { key: "why", head: t("registrationDesk.refusedReply.why") },
          { key: "when", head: t("registrationDesk.refusedReply.when") },
          { key: "act", head: t("registrationDesk.refusedReply.act") },
        ]}
        rows={replies.map(({ name, organisation, said, reason, at, registration, invitation }) => ({
          id: registration ?? invitation ?? "",
          who: (
            <>
              {name}
              {organisation && organisation !== name ? <div className="m">{organisation}</div> : null}
            </>
          ),
          said: t(`registrationDesk.status.${said}`),
          why: t(`registrationDesk.refusedReply.${reason}`),
          when: <TimeText value={at} style="weekdayNoYear" />,
          act: registration ? (
            <a href={paths.desk.registration(slug, registration)}>{t("registrationDesk.refusedReply.see")}</a>
          ) : (
            <a href={paths.desk.newRegistration(slug, { invitation: invitation ?? undefined })}>
              {t("registrationDesk.refusedReply.add")}
            </a>
          ),
        }))}
      />
    </section>
  );
}
