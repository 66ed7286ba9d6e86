import { limits } from "~/domain/submissions/submission.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useNonce } from "~/nonce.ts";
import draftScript from "./draft.js?url";

/** What the script says of the draft, in the page's language; `draft.js` finds each by its name. */
export function DraftBar() {
  const { t, number } = useI18n();
  return (
    <div
      className="draftbar"
      hidden
      data-draft-bar
      data-restored={t("submit.draft.restored")}
      data-cleared={t("submit.draft.cleared")}
      data-offline={t("submit.draft.offline")}
      data-lost={t("submit.draft.lost")}
      data-refused={t("submit.draft.refused")}
      data-sending={t("submit.draft.sending")}
      data-large={t("submit.draft.large")}
      data-count={t("submit.draft.count", { used: "[used]", limit: number(limits.text) })}
    >
      <p className="note mt6" role="status" hidden data-draft-status />
      <p className="meta mt4">
        {t("submit.draft.kept")}{" "}
        <button type="button" className="btn-3" data-draft-clear>
          {t("submit.draft.clear")}
        </button>
      </p>
    </div>
  );
}

/** The file that keeps the draft. The page is whole without it. */
export function DraftScript() {
  return <script src={draftScript} nonce={useNonce()} defer />;
}
