import type { RequiredPart } from "~/domain/consultations/announcement.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Shape } from "../shape.tsx";

/** What a draft lacks before it can be announced, each with the place where it is written. */
export function MissingParts({ slug, missing }: { slug: string; missing: RequiredPart[] }) {
  const { t } = useI18n();
  return (
    <section className="block" aria-labelledby="missing">
      <h2 id="missing">{t("consultationDesk.missing.title")}</h2>
      {missing.length === 0 ? (
        <p>
          <Shape name="done" /> {t("consultationDesk.missing.none")}
        </p>
      ) : (
        <ul className="checks">
          {missing.map((part) => (
            <li key={part}>
              <Shape name="yours" />
              <p>
                <a
                  href={
                    part === "dispositions"
                      ? paths.desk.consultationLists(slug)
                      : paths.desk.editConsultation(slug)
                  }
                >
                  {t(`consultationDesk.part.${part}`)}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
