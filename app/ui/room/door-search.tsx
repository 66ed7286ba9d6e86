import { useI18n } from "~/i18n/use-i18n.tsx";
import { useNonce } from "~/nonce.ts";
import { paths } from "~/paths.ts";
import { TextInput } from "../form/text-input.tsx";
import findScript from "./find.js?url";

/** Looks for somebody by his name, his organisation or the first signs of his reference; narrows as one types where scripts run. */
export function DoorSearch({ slug, typed }: { slug: string; typed: string }) {
  const { t } = useI18n();
  return (
    <search>
      <form method="get" className="door-search" action={paths.desk.checkIn(slug)} data-find>
        <TextInput
          id="q"
          name="q"
          type="search"
          value={typed}
          label={t("door.search")}
          hint={t("door.searchHint")}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="btn btn-2">
          {t("door.find")}
        </button>
      </form>
    </search>
  );
}

/** The page works without it. */
export function DoorScript() {
  return <script src={findScript} nonce={useNonce()} defer />;
}
