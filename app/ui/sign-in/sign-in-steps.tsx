import { useI18n } from "~/i18n/use-i18n.tsx";

const steps = ["address", "code", "second"] as const;

/** The steps of signing in across the top, as a thread. */
export function SignInSteps({ at }: { at: (typeof steps)[number] }) {
  const { t } = useI18n();
  return (
    <ol className="steps3" aria-label={t("signIn.steps.label")}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < steps.indexOf(at) ? "was" : undefined}
          aria-current={step === at ? "step" : undefined}
        >
          {t(`signIn.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
