import type { FactorKind } from "~/domain/people/factor.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TimeText } from "../time-text.tsx";

type Factor = { kind: FactorKind; name: string; addedAt: string; lastUsedAt: string | null };

/** One's own second factors, and how many codes are left on paper. */
export function OwnSecond({ factors, codesLeft }: { factors: Factor[]; codesLeft: number }) {
  const { t } = useI18n();
  const named = ({ kind, name }: Factor) =>
    name === "" ? t(`second.own.${kind}`) : t(`second.own.${kind}From`, { browser: name });
  const only = factors.length === 1;
  return (
    <div>
      <h2>{t("second.own.title")}</h2>
      <p className="m">{t("second.own.lede")}</p>
      <DataTable
        dense
        caption={t("second.own.title")}
        captionHidden
        columns={[
          { key: "what", head: t("second.own.what"), rowHead: true },
          { key: "added", head: t("second.own.added") },
          { key: "used", head: t("second.own.used") },
          { key: "remove", head: t("second.own.remove") },
        ]}
        rows={factors.map((factor) => ({
          id: factor.addedAt,
          what: named(factor),
          added: <TimeText value={factor.addedAt} style="moment" />,
          used: factor.lastUsedAt ? (
            <TimeText value={factor.lastUsedAt} style="moment" />
          ) : (
            t("second.own.never")
          ),
          remove: only ? (
            <span className="m">{t("second.own.last")}</span>
          ) : (
            <PostForm hidden={{ intent: "remove", factor: factor.addedAt }}>
              <SubmitButton kind="quick">
                {t("second.own.remove")}
                <span className="vh"> {named(factor)}</span>
              </SubmitButton>
            </PostForm>
          ),
        }))}
      />
      <p>
        <a href={paths.setUpSecond({ next: paths.desk.sessions() })}>{t("second.own.add")}</a>
      </p>
      <PostForm className="inline-actions" hidden={{ intent: "codes" }}>
        <span>{t("second.own.left", { count: codesLeft })}</span>
        <SubmitButton kind="second">{t("second.own.renew")}</SubmitButton>
      </PostForm>
    </div>
  );
}
