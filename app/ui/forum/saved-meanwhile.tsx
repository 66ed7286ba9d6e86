import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import type { ShownSettings } from "./settings-form.tsx";

type Props = { stored: ShownSettings; values: Record<string, string | string[]> };

/** What somebody else saved beside what is in the form, where the two differ: the later save never wins silently. */
export function SavedMeanwhile({ stored, values }: Props) {
  const { t } = useI18n();
  const theirs: Record<string, string> = {
    mainLanguage: stored.mainLanguage,
    languages: stored.languages.join(", "),
    timeZone: stored.timeZone,
    contactEmail: stored.contactEmail,
    contactPhone: stored.contactPhone ?? "",
    colour: stored.colour,
    ...Object.fromEntries(Object.entries(stored.name).map(([code, text]) => [`name.${code}`, text])),
    ...Object.fromEntries(Object.entries(stored.hostName).map(([code, text]) => [`hostName.${code}`, text])),
  };
  const shown = Object.entries(values)
    .filter(([name]) => name !== "intent" && name !== "version")
    .map(([name, value]) => ({
      id: name,
      name,
      yours: [value].flat().join(", "),
      theirs: theirs[name] ?? "",
    }))
    .filter((row) => [...row.yours.split(", ")].sort().join() !== [...row.theirs.split(", ")].sort().join());
  return (
    <DataTable
      dense
      caption={t("settings.meanwhile.title")}
      columns={[
        { key: "name", head: t("settings.meanwhile.field"), rowHead: true },
        { key: "theirs", head: t("settings.meanwhile.theirs") },
        { key: "yours", head: t("settings.meanwhile.yours") },
      ]}
      rows={shown}
    />
  );
}
