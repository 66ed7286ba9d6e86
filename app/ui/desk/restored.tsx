import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Note } from "../note.tsx";

/** Above everything else on Today: the forum was brought back from a backup, and somebody must see to what came after it. */
export function Restored({ madeAt }: { madeAt: string }) {
  const { t, date } = useI18n();
  return (
    <Note tone="warn" title={t("desk.restored.title", { moment: date(madeAt, "moment") })}>
      {t("desk.restored.text")}
      <PostForm action={paths.desk.restored()} className="actions">
        <SubmitButton kind="second">{t("desk.restored.seen")}</SubmitButton>
      </PostForm>
    </Note>
  );
}
