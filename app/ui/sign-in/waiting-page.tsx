import type { useActionData } from "@remix-run/react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DeskHead } from "../desk-head.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { HiddenValues } from "../form/hidden-fields.tsx";
import { useRootData } from "../root-data.ts";
import { faultText, SecondForm } from "./second-form.tsx";

/** What an action answers that waits for nothing. */
export type Answered<Action> = Exclude<ReturnType<typeof useActionData<Action>>, { waiting: unknown }>;

type Props = {
  values: HiddenValues;
  passkey: string | null;
  fault: Parameters<typeof faultText>[1] | null;
};

/** In the place of a desk page whose sensitive change waits for the second factor; it goes on when that is given. */
export function WaitingPage({ values, passkey, fault }: Props) {
  const { t } = useI18n();
  const here = useRootData().address;
  const error = fault ? faultText(t, fault) : undefined;
  return (
    <>
      <DeskHead title={t("second.confirm.title")} sub={t("second.confirm.lede")} />
      <ErrorSummary errors={{ second: error }} />
      <div className="form-narrow">
        <SecondForm
          action={here}
          hidden={values}
          passkey={passkey}
          error={error}
          button={t("second.confirm.button")}
        />
        <p className="mt8">
          <a href={here}>{t("second.confirm.leave")}</a>
        </p>
      </div>
    </>
  );
}
