import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { Rich } from "../rich.tsx";
import type { SubmitAnswer } from "./submission.ts";

/** Why a form as a whole was not received, and what to do. Null where only fields are wrong. */
export function RefusalText({ answer }: { answer: SubmitAnswer }): ReactNode {
  const { t } = useI18n();
  if (answer.refused === null) return null;
  if (answer.refused !== "already_received") {
    const gone = answer.refused !== "unavailable";
    return (
      <p>
        {t(`submit.refusal.${answer.refused}`)} {gone ? t("submit.window.copy") : null}
      </p>
    );
  }
  const ref = answer.ref ?? "";
  const text = String(answer.values.text ?? "");
  return (
    <>
      <p>
        <Rich
          k="submit.refusal.already"
          with={{
            ref: (
              <a href={paths.receipt(ref)} className="ref">
                {ref}
              </a>
            ),
          }}
        />
      </p>
      {text.trim() === "" ? null : (
        <PostForm action={paths.later(ref, "addition")} hidden={{ key: answer.key, kind: "addition", text }}>
          <p>{t("submit.refusal.belongs", { ref })}</p>
          <button type="submit" className="btn btn-2">
            {t("submit.refusal.add", { ref })}
          </button>
        </PostForm>
      )}
      <p>{t("submit.refusal.separate")}</p>
    </>
  );
}
