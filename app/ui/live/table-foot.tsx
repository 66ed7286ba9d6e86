import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { SubmitButton } from "../form/submit-button.tsx";
import { LanguageLinks } from "../language-links.tsx";
import { languageLinks } from "../public-shell.tsx";
import { ActForm } from "./acting.tsx";

/** Under the points: the way out, and the page in other languages. */
export function TableFoot() {
  const { t } = useI18n();
  return (
    <div className="under">
      <ActForm intent="leave">
        <SubmitButton kind="quiet">{t("live.page.leave")}</SubmitButton>
      </ActForm>
      <LanguageLinks links={languageLinks(paths.live.table())} />
    </div>
  );
}
