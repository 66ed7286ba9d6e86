import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

export type ThemeCount = {
  key: string;
  theme: string;
  lang?: Language;
  href?: string;
  received: number;
  answered: number;
};

/** What came in by theme: a table whose last column draws the same numbers as bars. */
export function ThemeBars({ rows, caption }: { rows: ThemeCount[]; caption?: string }) {
  const { t, number } = useI18n();
  const most = Math.max(1, ...rows.map((row) => row.received));
  const sum = (key: "received" | "answered") => rows.reduce((total, row) => total + row[key], 0);
  return (
    <table className="t">
      <caption>{caption ?? t("common.thread.bars")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("common.thread.theme")}</th>
          <th scope="col" className="n">
            {t("common.thread.received")}
          </th>
          <th scope="col" className="n">
            {t("common.thread.answered")}
          </th>
          <td className="bars" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" lang={row.lang}>
              {row.href ? <a href={row.href}>{row.theme}</a> : row.theme}
            </th>
            <td className="n">{number(row.received)}</td>
            <td className="n">{number(row.answered)}</td>
            <td className="bars">
              {/* the two cells before it say the same in figures */}
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect className="all" x="0" y="0" width={share(row.received, most)} height="8" />
                <rect className="part" x="0" y="0" width={share(row.answered, most)} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("common.word.total")}</th>
          <td className="n">{number(sum("received"))}</td>
          <td className="n">{number(sum("answered"))}</td>
          <td className="bars" />
        </tr>
      </tfoot>
    </table>
  );
}

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}
