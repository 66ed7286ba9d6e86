import { formatHour } from "~/i18n/format.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Separated } from "../separated.tsx";

import { GroupStaffLine } from "./group-staff.tsx";
import { Part, useWords, type ViewProps } from "./meeting-view.tsx";

/** The agenda with its numbered questions, the groups and the material, to read. */
export function AgendaView(props: ViewProps) {
  return (
    <>
      <Agenda {...props} />
      <Groups {...props} />
      <Material {...props} />
    </>
  );
}

function Agenda({ frame, view, runs }: ViewProps) {
  const { t, language } = useI18n();
  const words = useWords(frame.mainLanguage);
  return (
    <Part
      id="agenda"
      title={t("meetingDesk.page.agenda")}
      change={runs ? paths.desk.meetingAgenda(frame.slug) : null}
    >
      {view.agenda.length === 0 ? (
        <p className="m">{t("meetingDesk.overview.none")}</p>
      ) : (
        <ol className="people">
          {view.agenda.map((item) => (
            <li key={item.item}>
              <div>
                <b>{words(item.title)}</b>
                <p className="m">
                  <Separated
                    items={[
                      item.starts ? formatHour(item.starts, language) : null,
                      item.minutes ? t("common.count.minutes", { count: item.minutes }) : null,
                      t(`states.agendaKind.${item.kind}`),
                      words(item.lead),
                    ]}
                  />
                </p>
                {item.questions.length > 0 ? (
                  <ol>
                    {item.questions.map(({ number, text }) => (
                      <li key={number} value={number}>
                        {words(text)}
                      </li>
                    ))}
                  </ol>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

function Groups({ frame, view, runs }: ViewProps) {
  const { t } = useI18n();
  const words = useWords(frame.mainLanguage);
  return (
    <Part
      id="groups"
      title={t("meetingDesk.page.groups")}
      change={runs ? paths.desk.meetingGroups(frame.slug) : null}
    >
      {view.groups.length === 0 ? (
        <p className="m">{t("meetingDesk.overview.none")}</p>
      ) : (
        <ul className="people">
          {view.groups.map(({ letter, title, theme, seats, attendAs, staff }) => (
            <li key={letter}>
              <div>
                <b>{letter}</b> {words(title)}{" "}
                <span className="m">
                  <Separated
                    items={[
                      theme ? words(theme) : t("meetingDesk.groups.anyTheme"),
                      frame.format === "hybrid" && attendAs ? t(`registration.attendAs.${attendAs}`) : null,
                      seats ? t("meetingDesk.groups.count", { count: seats }) : null,
                    ]}
                  />
                </span>
                <p className="m">
                  <GroupStaffLine staff={staff} mainLanguage={frame.mainLanguage} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Material({ frame, view, runs }: ViewProps) {
  const { t } = useI18n();
  const words = useWords(frame.mainLanguage);
  return (
    <Part
      id="material"
      title={t("meetingDesk.page.material")}
      change={runs ? paths.desk.meetingMaterial(frame.slug) : null}
    >
      {view.materials.length === 0 ? (
        <p className="m">{t("meetingDesk.overview.none")}</p>
      ) : (
        <ul className="people">
          {view.materials.map(({ item, title, url, dueOn }) => (
            <li key={item}>
              <div>
                {url ? (
                  <a href={url} rel="noreferrer">
                    {words(title)}
                  </a>
                ) : (
                  <>
                    {words(title)} <ToCome dueOn={dueOn} />
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** Of what is not there yet: by which day it comes. */
export function ToCome({ dueOn }: { dueOn: string | null }) {
  const { t, date } = useI18n();
  return (
    <span className="m">
      {dueOn ? (
        <time dateTime={dueOn}>{t("meetingDesk.overview.byDay", { date: date(dueOn) })}</time>
      ) : (
        t("meetingDesk.overview.toCome")
      )}
    </span>
  );
}
